import { BarList } from '#components/ui/charts/bar-list'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { strings } from '#lib/client/strings/index'
import type { Declines } from '#lib/contracts/running'

/** Why items were given back, most frequent first, with the newest notes in the annotators' own words. */
export function DeclinesCard({ declines }: { declines: readonly Declines[] }) {
  const words = strings.watch.declines
  const total = declines.reduce((sum, { count }) => sum + count, 0)
  const nameOf = (reason: Declines['reason']) => strings.annotate.decline.reasons[reason]
  const notes = declines
    .flatMap(({ reason, notes: list }) => list.map((note) => ({ ...note, reason })))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <Card title={words.title(total)}>
      {total === 0 ? (
        <p className="text-ink-muted">{words.none}</p>
      ) : (
        <BarList
          label={words.title(total)}
          total={total}
          rows={declines.map(({ reason, count }) => ({ key: reason, label: nameOf(reason), count }))}
        />
      )}
      {notes.length > 0 && (
        <>
          <h3 className="mt-4 font-medium text-sm">{words.notes}</h3>
          <ul className="mt-1 flex flex-col divide-y divide-line">
            {notes.map(({ note, by, at, reason }) => (
              <li key={`${at} ${by} ${note}`} className="py-2">
                <p dir="auto" className="break-words">
                  {note}
                </p>
                <p className="text-ink-muted text-xs">
                  {nameOf(reason)}. {words.noteOf(by)}
                  <DateText value={at} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
