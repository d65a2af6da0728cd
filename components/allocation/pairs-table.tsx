'use client'
import { type VirtualColumn, VirtualTable } from '#components/ui/tables/virtual-table'
import type { NamedPair } from '#lib/client/allocation/draw-pairs'
import { strings } from '#lib/client/strings/index'
import { WIDEST_AT } from '#lib/core/planning/allocation/shared-items'
import { agreementHalfWidth } from '#lib/core/planning/checks-worth'

const words = strings.allocation.pairs

const columns: readonly VirtualColumn<NamedPair>[] = [
  { key: 'a', header: words.a, className: 'min-w-32 flex-1', cell: ({ a }) => a },
  { key: 'b', header: words.b, className: 'min-w-32 flex-1', cell: ({ b }) => b },
  {
    key: 'items',
    header: words.shared,
    numeric: true,
    className: 'w-28 shrink-0',
    cell: ({ items }) => strings.common.count(items),
  },
  {
    key: 'precision',
    header: words.precision,
    numeric: true,
    className: 'w-40 shrink-0',
    cell: ({ items }) => {
      const halfWidth = agreementHalfWidth(WIDEST_AT, items)
      return halfWidth === null ? '–' : strings.allocation.points(halfWidth)
    },
  },
]

/** Every two people with what they share, the least first. */
export function PairsTable({ pairs }: { pairs: readonly NamedPair[] }) {
  return (
    <VirtualTable
      label={words.chart}
      columns={columns}
      rowCount={pairs.length}
      rowAt={(index) => pairs[index]}
      className="h-96"
    />
  )
}
