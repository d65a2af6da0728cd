'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Checkbox } from '#components/ui/forms/checkbox'
import { Field } from '#components/ui/forms/field'
import { RadioCards } from '#components/ui/forms/radio-cards'
import { TextInput } from '#components/ui/forms/text-input'
import { useToast } from '#components/ui/overlays/use-toast'
import { duplicateCampaign } from '#lib/client/campaigns/life-calls'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { type Campaign, DuplicateCampaign } from '#lib/contracts/campaigns'
import { FormDialog } from './form-dialog.tsx'

type DuplicateDialogProps = {
  slug: string
  campaign: Pick<Campaign, 'campaignId' | 'name' | 'pool'>
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** What a copy is called, which version of the pool it takes, and whether the annotators come along. */
export function DuplicateDialog({ slug, campaign, open, onOpenChange }: DuplicateDialogProps) {
  const words = strings.campaigns.duplicate
  const router = useRouter()
  const announce = useToast()
  const [poolVersion, setPoolVersion] = useState<'newest' | 'same'>('newest')
  const [roster, setRoster] = useState(true)
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: DuplicateCampaign,
    given: { poolVersion, roster },
    send: async (body) => {
      const { campaignId, name } = await duplicateCampaign(slug, campaign.campaignId, body)
      onOpenChange(false)
      announce.success(words.done(name))
      router.push(campaignPaths(slug, campaignId).plan as Route)
    },
  })
  return (
    <FormDialog
      {...{ open, onOpenChange, pending, failure, onSubmit }}
      title={words.title}
      text={words.text}
      submit={words.submit}
    >
      <Field label={strings.campaigns.form.name} help={words.nameHelp} error={fields.name}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            autoComplete="off"
            maxLength={120}
            defaultValue={words.copyOf(campaign.name)}
          />
        )}
      </Field>
      <RadioCards
        legend={words.pool}
        name="poolVersion"
        value={poolVersion}
        onValueChange={setPoolVersion}
        options={[
          { value: 'newest', ...words.newest },
          { value: 'same', ...words.same(campaign.pool.versionNumber) },
        ]}
      />
      <Checkbox
        label={words.roster}
        help={words.rosterHelp}
        checked={roster}
        onChange={(event) => setRoster(event.target.checked)}
      />
    </FormDialog>
  )
}
