import clsx from 'clsx'
import { predictedHead } from '#lib/client/planner/plan-words'
import { planCells, shownColumns } from '#lib/client/planner/table/plan-cells'
import { planColumns } from '#lib/client/planner/table/sort-plans'
import { strings } from '#lib/client/strings/index'
import type { PlanDocument } from '#lib/core/planning/document/plan-document'

/** All that was compared, one line a plan, the chosen one in bold. */
export function SheetTable({ document }: { document: PlanDocument }) {
  const words = strings.planner
  const { plans, pool, responsesPerPrompt } = document
  const columns = shownColumns(plans, document, planColumns)
  const cellOf = planCells(plans, document, { distinctPrompts: pool.distinctPrompts, peakPrompts: null })
  const heads = { ...words.columns, predicted: predictedHead(document.law) }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={words.tableTitle} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table aria-label={words.tableTitle} className="w-full border-collapse tabular-nums">
        <thead className="border-line border-b text-ink-muted">
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={clsx('px-1 font-medium', column === 'k' ? 'text-left' : 'text-right')}
              >
                {heads[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr
              key={plan.responsesPerPrompt}
              className={clsx(
                'border-line border-b',
                plan.responsesPerPrompt === responsesPerPrompt && 'font-semibold',
              )}
            >
              {columns.map((column) => {
                const { text, note } = cellOf(plan, column)
                if (column === 'k') {
                  return (
                    <th key={column} scope="row" className="px-1 text-left font-[inherit]">
                      {text}
                    </th>
                  )
                }
                // Only what an interval, a reason or an end says is told again: the rest stands elsewhere on the sheet.
                const said = column === 'predicted' || column === 'finish' ? note : null
                return (
                  <td key={column} className="whitespace-nowrap px-1 text-right">
                    {text}
                    {said && <span className="font-normal text-ink-muted"> {said}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
