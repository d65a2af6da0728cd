'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { TemplateChoice, type TemplateOption } from '#components/templates/template-choice'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { TextArea } from '#components/ui/forms/text-area'
import { TextInput } from '#components/ui/forms/text-input'
import { changeAddress } from '#lib/client/address'
import { createCampaign } from '#lib/client/campaigns/calls'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { CreateCampaign } from '#lib/contracts/campaigns'

export type PoolChoice = { poolId: string; name: string; prompts: number; responses: number }

type NewCampaignFormProps = {
  slug: string
  pools: readonly PoolChoice[]
  chosen: string
  templates: readonly TemplateOption[]
  /** The template of the address; null begins with nothing. */
  template: TemplateOption | null
}

/** What it begins with, name, pool and instructions; the plan is the next page. */
export function NewCampaignForm({ slug, pools, chosen, templates, template: first }: NewCampaignFormProps) {
  const words = strings.campaigns.form
  const router = useRouter()
  const [poolId, setPoolId] = useState(chosen)
  const [template, setTemplate] = useState(first)
  const [instructions, setInstructions] = useState(first?.guidelines ?? '')
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: CreateCampaign,
    given: { poolId, template: template?.id ?? null },
    send: async (body) => {
      const { campaignId } = await createCampaign(slug, body)
      router.push(campaignPaths(slug, campaignId).plan as Route)
    },
  })
  const own = template?.guidelines ?? ''
  const choose = (next: TemplateOption | null) => {
    // What somebody wrote is never replaced unasked.
    if (instructions.trim() === '' || instructions === own) setInstructions(next?.guidelines ?? '')
    setTemplate(next)
    changeAddress({ template: next?.id ?? null })
  }
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex max-w-3xl flex-col items-start gap-5">
      {failure && <FailureText failure={failure} />}
      <TemplateChoice slug={slug} templates={templates} chosen={template} onChoose={choose} />
      <Field label={words.name} help={words.nameHelp} error={fields.name} className="w-full max-w-md">
        {(control) => <TextInput {...control} name="name" autoComplete="off" maxLength={120} />}
      </Field>
      <Field label={words.pool} help={words.poolHelp} error={fields.poolId} className="w-full max-w-md">
        {(control) => (
          <Select
            {...control}
            value={poolId}
            onValueChange={setPoolId}
            options={pools.map((pool) => ({
              value: pool.poolId,
              label: pool.name,
              help: words.poolOption(pool.prompts, pool.responses),
            }))}
          />
        )}
      </Field>
      <Field label={words.instructions} help={words.instructionsHelp} error={fields.instructions} className="w-full">
        {(control) => (
          <TextArea
            {...control}
            name="instructions"
            rows={8}
            value={instructions}
            onChange={(event) => setInstructions(event.target.value)}
            placeholder={words.instructionsExample}
            dir="auto"
          />
        )}
      </Field>
      {template && instructions !== own && (
        <p className="-mt-2 flex flex-wrap items-center gap-3 text-ink-muted text-sm">
          {strings.templates.choose.keep}
          <Button size="sm" onClick={() => setInstructions(own)}>
            {strings.templates.choose.replace(template.name)}
          </Button>
        </p>
      )}
      <Button type="submit" variant="primary" loading={pending}>
        {words.submit}
      </Button>
    </form>
  )
}
