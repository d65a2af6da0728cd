'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { TextArea } from '#components/ui/forms/text-area'
import { TextInput } from '#components/ui/forms/text-input'
import { createCampaign } from '#lib/client/campaigns/calls'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { CreateCampaign } from '#lib/contracts/campaigns'

export type PoolChoice = { poolId: string; name: string; prompts: number; responses: number }

type NewCampaignFormProps = { slug: string; pools: readonly PoolChoice[]; chosen: string }

/** Name, pool and instructions; the plan is the next page. */
export function NewCampaignForm({ slug, pools, chosen }: NewCampaignFormProps) {
  const words = strings.campaigns.form
  const router = useRouter()
  const [poolId, setPoolId] = useState(chosen)
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: CreateCampaign,
    given: { poolId },
    send: async (body) => {
      const { campaignId } = await createCampaign(slug, body)
      router.push(campaignPaths(slug, campaignId).plan as Route)
    },
  })
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex max-w-2xl flex-col items-start gap-5">
      {failure && <FailureText failure={failure} />}
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
          <TextArea {...control} name="instructions" rows={8} placeholder={words.instructionsExample} dir="auto" />
        )}
      </Field>
      <Button type="submit" variant="primary" loading={pending}>
        {words.submit}
      </Button>
    </form>
  )
}
