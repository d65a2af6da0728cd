'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { TextInput } from '#components/ui/forms/text-input'
import { useToast } from '#components/ui/overlays/use-toast'
import { addRuns } from '#lib/client/calibrations/calls'
import type { PoolChoice } from '#lib/client/calibrations/pool-choice'
import { PoolRun, TypedRun } from '#lib/client/calibrations/run-form'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import type { Calibration } from '#lib/contracts/calibrations'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { SettingsFields } from './settings-fields.tsx'

type OneRunFormProps = { slug: string; calibration: Calibration; pools: readonly PoolChoice[] }

/** One training run: what it was trained on and what it scored. The form stays for the next one. */
export function OneRunForm({ slug, calibration, pools }: OneRunFormProps) {
  const words = strings.calibration.add
  const router = useRouter()
  const announce = useToast()
  const form = useRef<HTMLFormElement>(null)
  const [k, setK] = useState('4')
  const [source, setSource] = useState<'typed' | 'pool'>('typed')
  const [poolId, setPoolId] = useState<string>(pools[0]?.poolId ?? '')
  const [settings, setSettings] = useState(calibration.runs.at(-1)?.settings ?? PAPER_SETTINGS)
  const pool = pools.find((one) => one.poolId === poolId)
  const isTyped = source === 'typed'
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: isTyped ? TypedRun : PoolRun,
    given: {
      responsesPerPrompt: k,
      settings: isTyped ? settings : PAPER_SETTINGS,
      ...(!isTyped && { diversity: pool ? { poolId: pool.poolId, versionNumber: pool.versionNumber } : null }),
    },
    send: async (run) => {
      const { added } = await addRuns(slug, calibration.calibrationId, { run })
      form.current?.reset()
      form.current?.querySelector('input')?.focus()
      announce.success(words.added(added))
      router.refresh()
    },
  })
  const error = (name: string) => fields[name] ?? fields[`run.${name}`]
  return (
    <form ref={form} method="post" noValidate onSubmit={onSubmit} className="flex flex-col items-start gap-4">
      {failure && <FailureText failure={failure} />}
      <div className="grid w-full gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field label={words.prompts} help={words.promptsHelp} error={error('prompts')}>
          {(control) => <TextInput {...control} name="prompts" inputMode="numeric" autoComplete="off" />}
        </Field>
        <Field label={words.k} error={error('responsesPerPrompt')}>
          {(control) => (
            <Select
              {...control}
              value={k}
              onValueChange={setK}
              options={['2', '3', '4', '5', '6', '7', '8', '9'].map((value) => ({ value, label: value }))}
            />
          )}
        </Field>
        <Field label={words.score} help={words.scoreHelp(calibration.metric)} error={error('value')}>
          {(control) => <TextInput {...control} name="value" inputMode="decimal" autoComplete="off" />}
        </Field>
        <Field label={words.seed} optional error={error('seed')}>
          {(control) => <TextInput {...control} name="seed" autoComplete="off" maxLength={200} />}
        </Field>
        <Field label={words.source}>
          {(control) => (
            <Select
              {...control}
              value={source}
              onValueChange={setSource}
              options={[
                { value: 'typed', label: words.typed },
                { value: 'pool', label: words.fromPool },
              ]}
            />
          )}
        </Field>
        {isTyped ? (
          <Field label={words.diversity} error={error('diversity')}>
            {(control) => <TextInput {...control} name="diversity" inputMode="decimal" autoComplete="off" />}
          </Field>
        ) : (
          <Field
            label={words.pool}
            help={pools.length > 0 ? words.poolHelp : words.noPools}
            error={error('diversity')}
            className="lg:col-span-2"
          >
            {(control) => (
              <Select
                {...control}
                value={poolId}
                onValueChange={setPoolId}
                disabled={pools.length === 0}
                options={pools.map((one) => ({
                  value: one.poolId,
                  label: one.name,
                  help: words.poolOption(one.prompts, one.versionNumber),
                }))}
              />
            )}
          </Field>
        )}
      </div>
      {isTyped && <SettingsFields settings={settings} onChange={setSettings} />}
      <Button type="submit" variant="primary" loading={pending}>
        {words.submit}
      </Button>
    </form>
  )
}
