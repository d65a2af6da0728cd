import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { type PairDropReason, pairDropReasons } from '#lib/core/interchange/pairs/drop-reasons'

/** Told even where nothing was dropped for them: what people ask first. */
const ALWAYS: readonly PairDropReason[] = ['tied', 'conflict', 'identical_responses']

/** Every pair that went in and what became of it; the lines sum to all of them. */
export function DroppedPairs({ counts }: { counts: ExportManifest['counts'] }) {
  const words = strings.export
  const { pairs, dropped } = counts
  const reasons = pairDropReasons.filter((reason) => dropped.pairs[reason] > 0 || ALWAYS.includes(reason))
  const lines = [
    { key: 'out', label: words.out, count: pairs.out },
    ...reasons.map((reason) => ({ key: reason, label: words.pairDrops[reason], count: dropped.pairs[reason] })),
  ]
  return (
    <section className="rounded-md border border-line">
      <h3 className="px-4 py-2 font-medium">{words.whereTitle}</h3>
      <div className="border-line border-t">
        <Table label={words.whereTable} minWidth="none">
          <TableHead>
            <TableHeaderCell>{words.what}</TableHeaderCell>
            <TableHeaderCell numeric>{words.pairCount}</TableHeaderCell>
            <TableHeaderCell numeric>{words.share}</TableHeaderCell>
          </TableHead>
          <tbody>
            {lines.map(({ key, label, count }) => (
              <TableRow key={key} muted={count === 0}>
                <TableCell>{label}</TableCell>
                <TableCell numeric>{count.toLocaleString('en')}</TableCell>
                <TableCell numeric>{pairs.in === 0 ? '' : strings.common.percent(count / pairs.in)}</TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  )
}
