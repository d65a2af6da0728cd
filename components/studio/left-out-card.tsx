import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'

type LeftOutCardProps = {
  title: string
  /** What could be taken, then each reason against the others. */
  rows: readonly { label: string; count: number }[]
  /** What the shares are shares of. */
  total: number
  note?: string
}

/** How many prompts could be taken, and how many could not for which reason. */
export function LeftOutCard({ title, rows, total, note }: LeftOutCardProps) {
  return (
    <Card title={title}>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto_auto] gap-x-4 gap-y-2 text-sm">
        {rows.map(({ label, count }) => (
          <div key={label} className="contents">
            <dt className="min-w-0 break-words">{label}</dt>
            <dd className="figures text-right">{strings.common.count(count)}</dd>
            <dd className="figures w-14 text-right text-ink-muted">
              {strings.common.percent(total === 0 ? 0 : count / total)}
            </dd>
          </div>
        ))}
      </dl>
      {note && <p className="mt-3 text-ink-muted text-sm">{note}</p>}
    </Card>
  )
}
