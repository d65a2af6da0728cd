import type { ReactNode } from 'react'
import { strings } from '#lib/client/strings/index'

type BarListProps = {
  label: string
  rows: readonly { key: string; label: ReactNode; count: number }[]
  /** What the shares are shares of; the rows may be the largest few. */
  total: number
  /** Below the last row: "and 12 more". */
  more?: ReactNode
}

/** Parts of a whole, largest first: name, count, share and a bar of that share. */
export function BarList({ label, rows, total, more }: BarListProps) {
  return (
    <div>
      <ul aria-label={label} className="flex flex-col gap-2.5">
        {rows.map((row) => {
          const share = total === 0 ? 0 : row.count / total
          return (
            <li key={row.key}>
              <div className="flex items-baseline gap-3 text-sm">
                <span className="min-w-0 flex-1 truncate">{row.label}</span>
                <span className="figures">{row.count.toLocaleString('en')}</span>
                <span className="figures w-14 text-right text-ink-muted">{strings.common.percent(share)}</span>
              </div>
              <svg aria-hidden className="mt-1 block h-1.5 w-full rounded-full bg-press">
                <rect width={`${(share * 100).toFixed(3)}%`} height="100%" className="fill-data" />
              </svg>
            </li>
          )
        })}
      </ul>
      {more && <p className="mt-2.5 text-ink-muted text-sm">{more}</p>}
    </div>
  )
}
