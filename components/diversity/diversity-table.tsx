import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import { drawnCurve } from '#lib/core/diversity/diversity-curve'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'

/** The points of the curve that are drawn, as a table. */
export function DiversityTable({ measured, title }: { measured: MeasuredDiversity; title: string }) {
  const words = strings.planner.diversity
  return (
    <div className="max-h-72 overflow-y-auto rounded-md border border-line">
      <Table label={title} minWidth="none">
        <TableHead>
          <TableHeaderCell numeric>{words.prompts}</TableHeaderCell>
          <TableHeaderCell numeric>{words.diversity}</TableHeaderCell>
          <TableHeaderCell numeric>{words.bigrams}</TableHeaderCell>
          <TableHeaderCell numeric>{words.distinct}</TableHeaderCell>
        </TableHead>
        <tbody>
          {drawnCurve(measured.curve).map((point) => (
            <TableRow key={point.prompts} selected={point.prompts === measured.peak?.prompts}>
              <TableCell numeric>{point.prompts.toLocaleString('en')}</TableCell>
              <TableCell numeric>{point.diversity === null ? '' : words.value(point.diversity)}</TableCell>
              <TableCell numeric>{point.bigrams.toLocaleString('en')}</TableCell>
              <TableCell numeric>{point.distinctBigrams.toLocaleString('en')}</TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
