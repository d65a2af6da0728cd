import { Badge } from '#components/ui/display/badge'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableRow } from '#components/ui/tables/table-row'
import type { PlanCell } from '#lib/client/planner/table/plan-cells'
import type { PlanColumn } from '#lib/client/planner/table/sort-plans'
import { strings } from '#lib/client/strings/index'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { ChooseK } from './choose-k.tsx'

export type PlanMarks = {
  plan: BudgetPlan
  columns: readonly PlanColumn[]
  heads: Readonly<Record<PlanColumn, string>>
  cellOf: (plan: BudgetPlan, column: PlanColumn) => PlanCell
  isChosen: boolean
  isRecommended: boolean
  /** Left out where nothing is to be chosen any more. */
  onChoose: ((k: number) => void) | undefined
}

/** One plan as a row: a figure in each column, and below it what it depends on. */
export function PlanRow({ plan, columns, cellOf, isChosen, isRecommended, onChoose }: PlanMarks) {
  return (
    <TableRow selected={isChosen} muted={plan.prompts === 0}>
      {columns.map((column) => {
        const { text, note } = cellOf(plan, column)
        if (column === 'k') {
          return (
            <TableCell key={column} rowHeader className="whitespace-nowrap">
              <span className="flex items-center gap-2">
                <ChooseK plan={plan} group="k" isChosen={isChosen} onChoose={onChoose} />
                <span className="figures">{text}</span>
              </span>
              {isRecommended && (
                <span className="mt-1 block">
                  <Badge tone="accent">{strings.planner.recommended}</Badge>
                </span>
              )}
            </TableCell>
          )
        }
        return (
          <TableCell key={column} numeric>
            {text}
            {note && (
              <span className="ml-auto block max-w-26 whitespace-normal font-sans text-ink-muted text-xs">{note}</span>
            )}
          </TableCell>
        )
      })}
    </TableRow>
  )
}
