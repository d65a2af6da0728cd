'use client'
import { Card } from '#components/ui/display/card'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { differenceText, scoreText } from '#lib/client/pilots/figures'
import { type LawOffer, NO_LAW } from '#lib/client/pilots/pilot-form'
import { strings } from '#lib/client/strings/index'
import { CalibrationAlgorithm, calibrationAlgorithms } from '#lib/core/planning/law/law-used'
import type { ExpectedDifference, RunScatter } from '#lib/core/planning/pilot/design-pilot'
import { type PilotFormProps, PilotText } from './pilot-text.tsx'

type ScoreFieldsProps = PilotFormProps & {
  laws: readonly LawOffer[]
  /** What stands where the fields are empty; null while nothing is known. */
  expected: ExpectedDifference | null
  scatter: RunScatter | null
}

/** What the runs are scored by, the difference to find, and what a run scatters by. */
export function ScoreFields({ laws, expected, scatter, ...props }: ScoreFieldsProps) {
  const words = strings.pilots.designer
  const { form, onChange } = props
  const offer = laws.find(({ key }) => key === form.law)
  return (
    <Card title={words.scoreTitle}>
      <div className="flex flex-col gap-4">
        <Field label={words.law} help={words.lawHelp}>
          {(control) => (
            <Select
              {...control}
              value={offer?.key ?? NO_LAW}
              onValueChange={(value) => onChange('law', value)}
              options={[
                ...laws.map(({ key, label }) => ({ value: key, label })),
                { value: NO_LAW, label: words.laws.none },
              ]}
            />
          )}
        </Field>
        {!offer && (
          <>
            <PilotText {...props} isWord field="metric" label={words.metric} help={words.metricHelp} />
            <Field label={words.algorithm}>
              {(control) => (
                <Select
                  {...control}
                  value={CalibrationAlgorithm.safeParse(form.algorithm).data ?? 'other'}
                  onValueChange={(value) => onChange('algorithm', value)}
                  options={calibrationAlgorithms.map((value) => ({ value, label: words.algorithms[value] }))}
                />
              )}
            </Field>
          </>
        )}
        <PilotText
          {...props}
          field="difference"
          label={words.difference}
          help={words.differenceHelp(expected?.source === 'law' ? differenceText(expected.points) : null)}
        />
        <PilotText
          {...props}
          field="sd"
          label={words.runSd}
          assumed
          help={words.runSdHelp(scatter?.source === 'law' ? scoreText(scatter.runSd) : null)}
        />
      </div>
    </Card>
  )
}
