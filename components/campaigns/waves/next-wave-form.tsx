'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { TextInput } from '#components/ui/forms/text-input'
import { useToast } from '#components/ui/overlays/use-toast'
import { planNextWave } from '#lib/client/campaigns/life-calls'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { bareSeriesText, leftText, readSeriesBudget, type SeriesUnit } from '#lib/client/campaigns/series'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { Pool } from '#lib/contracts/pools'
import { PlanNextWave } from '#lib/contracts/waves'
import { waveName } from '#lib/core/planning/series/wave-name'
import { FormDialog } from '../form-dialog.tsx'

type NextWaveFormProps = {
  slug: string
  campaign: CampaignDetail
  /** Those that hold prompts. */
  pools: readonly Pool[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

const SAME = ''

/** Name, pool and checkpoint of the next wave, and once for a series what all its waves may spend. */
export function NextWaveForm({ slug, campaign, pools, open, onOpenChange }: NextWaveFormProps) {
  const words = strings.waves.next
  const router = useRouter()
  const announce = useToast()
  const { series, plan } = campaign
  const wave = (series?.waves.length ?? 1) + 1
  const unit: SeriesUnit = { unit: plan?.unit ?? 'annotations', currency: plan?.currency ?? null }
  const [poolId, setPoolId] = useState(SAME)
  const [checkpoint, setCheckpoint] = useState('')
  const [amount, setAmount] = useState('')
  const seriesBudget = readSeriesBudget(amount, unit)
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: PlanNextWave,
    given: {
      wave,
      poolId: poolId === SAME ? null : poolId,
      checkpoint: checkpoint.trim() === '' ? null : checkpoint,
      // What is no amount is sent as it is, and refused at its field.
      seriesBudget: amount.trim() === '' ? null : (seriesBudget ?? amount),
    },
    send: async (body) => {
      const { campaignId } = await planNextWave(slug, campaign.campaignId, body)
      onOpenChange(false)
      announce.success(words.done(wave))
      router.push(campaignPaths(slug, campaignId).plan as Route)
    },
  })
  const left = series && leftText(series)
  const others = pools.filter((pool) => pool.poolId !== campaign.pool.poolId)
  const budgetError = Object.keys(fields).some((field) => field.startsWith('seriesBudget'))
  return (
    <FormDialog
      {...{ open, onOpenChange, pending, failure, onSubmit }}
      title={words.title(wave)}
      text={series ? words.text : words.textFirst}
      submit={words.submit}
    >
      <Field label={words.name} error={fields.name ?? fields.wave}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            autoComplete="off"
            maxLength={120}
            defaultValue={waveName(campaign.name, wave)}
          />
        )}
      </Field>
      <Field label={words.pool} error={fields.poolId}>
        {(control) => (
          <Select
            {...control}
            value={poolId}
            onValueChange={setPoolId}
            options={[
              { value: SAME, label: words.samePool(campaign.pool.name), help: words.samePoolHelp },
              ...others.map((pool) => ({ value: String(pool.poolId), label: pool.name })),
            ]}
          />
        )}
      </Field>
      <Field label={words.checkpoint} help={words.checkpointHelp} error={fields.checkpoint} optional>
        {(control) => (
          <TextInput
            {...control}
            value={checkpoint}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setCheckpoint(event.target.value)}
          />
        )}
      </Field>
      {series?.budget ? (
        <p className="text-ink-muted text-sm">
          {strings.waves.seriesBudget(bareSeriesText(series.budget))} {left}
        </p>
      ) : (
        <Field
          label={words.budget}
          help={words.budgetHelp(unit.unit === 'money' ? (unit.currency ?? '') : words.units[unit.unit])}
          error={budgetError ? words.budgetError : undefined}
          optional
        >
          {(control) => (
            <TextInput
              {...control}
              value={amount}
              inputMode="decimal"
              autoComplete="off"
              onChange={(event) => setAmount(event.target.value)}
            />
          )}
        </Field>
      )}
    </FormDialog>
  )
}
