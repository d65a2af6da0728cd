'use client'
import { Card } from '#components/ui/display/card'
import { Table } from '#components/ui/tables/table'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { predictedHead } from '#lib/client/planner/plan-words'
import { type PlanTerms, planCells, shownColumns } from '#lib/client/planner/table/plan-cells'
import { nextSort, PLAN_ORDER, type PlanSort, planColumns, sortPlans } from '#lib/client/planner/table/sort-plans'
import { strings } from '#lib/client/strings/index'
import { usePhone } from '#lib/client/use-phone'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { PlanCard } from './table/plan-card.tsx'
import { PlanRow } from './table/plan-row.tsx'

type PlansTableProps = {
  plans: readonly BudgetPlan[]
  question: PlanTerms
  distinctPrompts: number
  /** Where the pool's d stops rising, if it is at hand. */
  peakPrompts?: number | null
  recommendedK: number | null
  chosenK: number | null
  /** Left out where nothing is to be chosen any more. */
  onChoose?: ((k: number) => void) | undefined
  sort?: PlanSort
  /** Left out where the order is not to be changed. */
  onSort?: ((sort: PlanSort) => void) | undefined
}

/** Every figure of every plan; the chosen one marked, the recommended one named. Rows on a wide screen, cards on a phone. */
export function PlansTable(props: PlansTableProps) {
  const { plans, question, distinctPrompts, peakPrompts = null, recommendedK, chosenK, onChoose } = props
  const { sort = PLAN_ORDER, onSort } = props
  const words = strings.planner
  // Where the window is known, the other look is not drawn.
  const isPhone = usePhone()
  const columns = shownColumns(plans, question, planColumns)
  const cellOf = planCells(plans, question, { distinctPrompts, peakPrompts })
  const heads = { ...words.columns, predicted: predictedHead(question.law) }
  const sorted = sortPlans(plans, sort)
  const marks = (plan: BudgetPlan) => ({
    plan,
    columns,
    heads,
    cellOf,
    isChosen: plan.responsesPerPrompt === chosenK,
    isRecommended: plan.responsesPerPrompt === recommendedK,
    onChoose,
  })
  return (
    <Card title={words.tableTitle} padded={false}>
      {/* Closer cells than other tables have: a dozen columns of figures fit beside the navigation of a laptop's screen. */}
      {isPhone !== true && (
        <div className="max-md:hidden print:block! [&_:is(td,th)]:px-1.5 [&_thead]:text-xs [&_:is(td,th):first-child]:pl-4 [&_:is(td,th):last-child]:pr-4">
          <Table label={words.tableTitle} minWidth="lg">
            <TableHead>
              {columns.map((column) => (
                <TableHeaderCell
                  key={column}
                  numeric={column !== 'k'}
                  sort={sort.column === column ? sort.direction : null}
                  onSort={onSort && (() => onSort(nextSort(sort, column)))}
                >
                  <span title={words.columnHelp[column]}>{heads[column]}</span>
                </TableHeaderCell>
              ))}
            </TableHead>
            <tbody>
              {sorted.map((plan) => (
                <PlanRow key={plan.responsesPerPrompt} {...marks(plan)} />
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {isPhone !== false && (
        <ul aria-label={words.tableTitle} className={isPhone ? 'md:hidden' : 'md:hidden print:hidden'}>
          {sorted.map((plan) => (
            <PlanCard key={plan.responsesPerPrompt} {...marks(plan)} />
          ))}
        </ul>
      )}
      <p className="border-line border-t px-4 py-2.5 text-ink-muted text-sm">
        {words.tableNote}
        {!columns.includes('finish') && onChoose && ` ${words.noFinish}`}
      </p>
    </Card>
  )
}
