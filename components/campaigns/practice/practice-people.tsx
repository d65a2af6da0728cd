import { DateText } from '#components/ui/display/date-text'
import { DataTable } from '#components/ui/tables/data-table'
import { strings } from '#lib/client/strings/index'
import type { Practice } from '#lib/contracts/practice'

const words = strings.practice

type PracticePeopleProps = { people: Practice['people']; items: number }

/** Who has practised, and how much of it they rank as the lead does, by first answers. */
export function PracticePeople({ people, items }: PracticePeopleProps) {
  if (people.length === 0) return <p className="p-4 text-ink-muted">{words.nobody}</p>
  return (
    <DataTable
      bare
      label={words.people}
      columns={[{ head: words.person }, { head: words.state }, { head: words.pairs, numeric: true }]}
      rows={people.map(({ membershipId, name, doneAt, hasBegun, answered, agreed, pairs }) => ({
        key: membershipId,
        cells: [
          name,
          doneAt !== null ? (
            <>
              {words.done} <DateText value={doneAt} />
            </>
          ) : answered > 0 ? (
            words.underWay(answered, items)
          ) : hasBegun ? (
            words.begun
          ) : (
            words.notYet
          ),
          pairs > 0 ? words.agreed(agreed, pairs) : '–',
        ],
      }))}
    />
  )
}
