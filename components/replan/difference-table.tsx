import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import type { BudgetKind } from '#lib/client/planner/budget-text'
import { differenceRows } from '#lib/client/replan/difference-rows'
import { strings } from '#lib/client/strings/index'
import type { PlanDifference } from '#lib/core/planning/replan/plan-difference'

type DifferenceTableProps = { difference: PlanDifference; kind: BudgetKind; planNumber: number }

/** A new version beside the one in force. Rows that do not differ are muted. */
export function DifferenceTable({ difference, kind, planNumber }: DifferenceTableProps) {
  const words = strings.replan.dialog
  return (
    <Table label={words.title(planNumber + 1)} minWidth="none">
      <TableHead>
        <TableHeaderCell>{words.what}</TableHeaderCell>
        <TableHeaderCell numeric>{words.before(planNumber)}</TableHeaderCell>
        <TableHeaderCell numeric>{words.after(planNumber + 1)}</TableHeaderCell>
        <TableHeaderCell numeric className="max-sm:hidden">
          {words.difference}
        </TableHeaderCell>
      </TableHead>
      <tbody>
        {differenceRows(difference, kind).map(({ key, before, after, difference: gap }) => (
          <TableRow key={key} muted={before === after}>
            <TableCell rowHeader className="max-sm:px-3">
              {words.rows[key]}
            </TableCell>
            <TableCell numeric className="max-sm:whitespace-normal max-sm:px-2">
              {before}
            </TableCell>
            <TableCell numeric className="max-sm:whitespace-normal max-sm:px-2">
              {after}
              {gap && <span className="block text-ink-muted text-xs sm:hidden">{gap}</span>}
            </TableCell>
            <TableCell numeric className="max-sm:hidden">
              {gap ?? ''}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}
