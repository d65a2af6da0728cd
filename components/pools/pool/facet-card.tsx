import { BarList } from '#components/ui/charts/bar-list'
import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'

type FacetCardProps = {
  title: string
  tallies: readonly { value: string | null; count: number }[]
  /** Prompts of values beyond the listed. */
  others: number
  total: number
  /** What to say where no row names one. */
  none: string
}

/** How the prompts divide by something their rows name. */
export function FacetCard({ title, tallies, others, total, none }: FacetCardProps) {
  const rows = tallies.map(({ value, count }) => ({
    key: value ?? '',
    label:
      value === null ? (
        <span className="text-ink-muted">{strings.pools.unnamed}</span>
      ) : (
        <span dir="auto">{value}</span>
      ),
    count,
  }))
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <p className="text-ink-muted text-sm">{none}</p>
      ) : (
        // A scrolling region takes the keyboard; eight rows fit without one.
        <div className="max-h-80 overflow-y-auto" tabIndex={rows.length > 8 ? 0 : undefined}>
          <BarList
            label={title}
            rows={rows}
            total={total}
            more={others > 0 ? strings.pools.others(others) : undefined}
          />
        </div>
      )}
    </Card>
  )
}
