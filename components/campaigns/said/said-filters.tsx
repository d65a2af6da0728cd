import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import type { AddressChange } from '#lib/client/address'
import { strings } from '#lib/client/strings/index'
import type { Said, SaidQuery } from '#lib/contracts/said'

const words = strings.said.list
const EVERYBODY = 'everybody'
const LABEL = 'label:'

type SaidFiltersProps = { said: Said; query: SaidQuery; onShow: (change: AddressChange) => void }

/** Whose judgments are counted and listed, and which of them are listed. */
export function SaidFilters({ said, query, onShow }: SaidFiltersProps) {
  const { options, labels, judges, filter } = said
  const choices = [
    ...(options.comment === 'off' ? [] : [{ value: 'comment', label: words.comment }]),
    ...(options.allowsAllBad ? [{ value: 'all-bad', label: words.allBad }] : []),
    ...labels.map(({ key, label }) => ({ value: `${LABEL}${key}`, label: words.label(label) })),
  ]
  const choose = (value: string) =>
    onShow(value.startsWith(LABEL) ? { show: null, label: value.slice(LABEL.length) } : { show: value, label: null })
  return (
    <fieldset className="grid max-w-2xl gap-3 sm:grid-cols-2">
      <legend className="sr-only">{words.filters}</legend>
      <Field label={words.person}>
        {(control) => (
          <Select
            {...control}
            value={query.person ?? EVERYBODY}
            onValueChange={(value: string) => onShow({ person: value === EVERYBODY ? null : value })}
            options={[
              { value: EVERYBODY, label: words.everybody },
              ...judges.map(({ membershipId, name }) => ({ value: membershipId, label: name })),
            ]}
          />
        )}
      </Field>
      {filter !== null && (
        <Field label={words.show}>
          {(control) => (
            <Select
              {...control}
              value={filter.of === 'label' ? `${LABEL}${filter.key}` : filter.of}
              onValueChange={choose}
              options={choices}
            />
          )}
        </Field>
      )}
    </fieldset>
  )
}
