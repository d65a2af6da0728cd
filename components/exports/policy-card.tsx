import { Card } from '#components/ui/display/card'
import { Field } from '#components/ui/forms/field'
import { RadioCards } from '#components/ui/forms/radio-cards'
import { Select } from '#components/ui/forms/select'
import { strings } from '#lib/client/strings/index'
import type { ExportQuery } from '#lib/contracts/exports'
import { NumberSetting } from './number-setting.tsx'

type Choices<Value extends string> = Readonly<Record<Value, { title: string; text: string }>>

const optionsOf = <Value extends string>(choices: Choices<Value>) =>
  (Object.keys(choices) as Value[]).map((value) => ({
    value,
    label: choices[value].title,
    help: choices[value].text,
  }))

type PolicyCardProps = { query: ExportQuery; onChange: (query: ExportQuery) => void }

/** The target and, where it takes pairs, how judgments become pairs. */
export function PolicyCard({ query, onChange }: PolicyCardProps) {
  const words = strings.export
  return (
    <Card title={words.make}>
      <div className="flex flex-col gap-5">
        <RadioCards
          legend={words.target}
          hideLegend
          name="target"
          value={query.to}
          onValueChange={(to) => onChange({ ...query, to })}
          options={(['trl-preference', 'canonical'] as const).map((value) => ({ value, ...words.targets[value] }))}
        />
        {query.to !== 'canonical' && (
          <>
            <Field label={words.pairs} help={words.pairChoices[query.pairs].text}>
              {(control) => (
                <Select
                  {...control}
                  options={optionsOf(words.pairChoices)}
                  value={query.pairs}
                  onValueChange={(pairs) => onChange({ ...query, pairs })}
                />
              )}
            </Field>
            <Field label={words.aggregate} help={words.aggregateChoices[query.aggregate].text}>
              {(control) => (
                <Select
                  {...control}
                  options={optionsOf(words.aggregateChoices)}
                  value={query.aggregate}
                  onValueChange={(aggregate) => onChange({ ...query, aggregate })}
                />
              )}
            </Field>
            <Field label={words.tie} help={words.tieChoices[query.tie].text}>
              {(control) => (
                <Select
                  {...control}
                  options={optionsOf(words.tieChoices)}
                  value={query.tie}
                  onValueChange={(tie) => onChange({ ...query, tie })}
                />
              )}
            </Field>
            <NumberSetting
              label={words.minVotes}
              help={words.minVotesHelp}
              least={1}
              most={1_000}
              value={query.minVotes}
              onChange={(minVotes) => minVotes !== null && onChange({ ...query, minVotes })}
            />
            <NumberSetting
              label={words.maxPairs}
              help={words.maxPairsHelp}
              least={1}
              most={10_000}
              value={query.maxPairs === 'all' ? null : query.maxPairs}
              mayBeEmpty
              onChange={(maxPairs) => onChange({ ...query, maxPairs: maxPairs ?? 'all' })}
            />
          </>
        )}
      </div>
    </Card>
  )
}
