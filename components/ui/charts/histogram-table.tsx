import type { HistogramBin } from '#lib/client/charts/histogram'
import { strings } from '#lib/client/strings/index'
import { Table } from '../tables/table.tsx'
import { TableCell } from '../tables/table-cell.tsx'
import { TableHead } from '../tables/table-head.tsx'
import { TableHeaderCell } from '../tables/table-header-cell.tsx'
import { TableRow } from '../tables/table-row.tsx'

type HistogramTableProps = { bins: readonly HistogramBin[]; title: string; xTitle: string; yTitle: string }

export function HistogramTable({ bins, title, xTitle, yTitle }: HistogramTableProps) {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0)
  return (
    <div className="max-h-60 overflow-y-auto rounded-md border border-line">
      <Table label={title} minWidth="none">
        <TableHead>
          <TableHeaderCell>{xTitle}</TableHeaderCell>
          <TableHeaderCell numeric>{yTitle}</TableHeaderCell>
          <TableHeaderCell numeric>{strings.common.share}</TableHeaderCell>
        </TableHead>
        <tbody>
          {bins.map((bin) => (
            <TableRow key={bin.from}>
              <TableCell rowHeader className="figures">
                {bin.from.toLocaleString('en')}–{bin.to.toLocaleString('en')}
              </TableCell>
              <TableCell numeric>{bin.count.toLocaleString('en')}</TableCell>
              <TableCell numeric>{strings.common.percent(total === 0 ? 0 : bin.count / total)}</TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
