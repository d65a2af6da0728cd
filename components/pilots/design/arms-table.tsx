import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { hoursText, moneyText } from '#lib/client/campaigns/units'
import { bareBudgetText, budgetText } from '#lib/client/planner/budget-text'
import { strings } from '#lib/client/strings/index'
import { budgetUnits } from '#lib/core/planning/budget'
import type { PilotQuestion } from '#lib/core/planning/pilot/pilot-question'
import type { PilotSize } from '#lib/core/planning/pilot/pilot-sizes'
import { pilotArms } from '#lib/core/planning/pilot/verdict'

/** Both arms side by side, and what they take and leave of the whole budget. */
export function ArmsTable({ size, question }: { size: PilotSize; question: PilotQuestion }) {
  const words = strings.pilots.designer
  const { budget, cost } = question
  const currency = budget.unit === 'money' ? budget.currency : cost?.currency
  const unit =
    budget.unit === 'annotations'
      ? question.charging.rule === 'comparison'
        ? words.comparisons
        : words.unitNames.annotations
      : undefined
  const hasTime = pilotArms.some((arm) => size.arms[arm].paidSeconds !== null)
  // Charged by annotation, the budget of an arm is its annotations.
  const hasBudget = pilotArms.some((arm) => budgetUnits(size.arms[arm].budget) !== size.arms[arm].annotations)
  const isUnequal = budgetUnits(size.arms[2].budget) !== budgetUnits(size.arms[4].budget)
  return (
    <>
      <div className="[&_:is(td,th)]:px-2 [&_:is(td,th):first-child]:pl-4 [&_:is(td,th):last-child]:pr-4">
        <Table label={words.armsTitle} minWidth="none">
          <TableHead>
            <TableHeaderCell>{words.arms.arm}</TableHeaderCell>
            <TableHeaderCell numeric>{words.arms.prompts}</TableHeaderCell>
            <TableHeaderCell numeric>{words.arms.diversity}</TableHeaderCell>
            <TableHeaderCell numeric>{words.arms.judgments}</TableHeaderCell>
            <TableHeaderCell numeric>{words.arms.annotations}</TableHeaderCell>
            {hasBudget && <TableHeaderCell numeric>{words.arms.budget}</TableHeaderCell>}
            {hasTime && <TableHeaderCell numeric>{words.arms.time}</TableHeaderCell>}
          </TableHead>
          <tbody>
            {pilotArms.map((arm) => {
              const { prompts, diversity, judgments, annotations, paidSeconds, budget: own } = size.arms[arm]
              return (
                <TableRow key={arm}>
                  <TableCell rowHeader className="whitespace-nowrap">
                    {strings.pilots.arm(arm)}
                  </TableCell>
                  <TableCell numeric>{prompts.toLocaleString('en')}</TableCell>
                  <TableCell numeric>
                    {diversity === null ? strings.studio.undefinedFigure : strings.studio.d(diversity)}
                  </TableCell>
                  <TableCell numeric>{judgments.toLocaleString('en')}</TableCell>
                  <TableCell numeric>{annotations.toLocaleString('en')}</TableCell>
                  {hasBudget && <TableCell numeric>{budgetText(budgetUnits(own), question)}</TableCell>}
                  {hasTime && <TableCell numeric>{paidSeconds === null ? '' : hoursText(paidSeconds)}</TableCell>}
                </TableRow>
              )
            })}
          </tbody>
        </Table>
      </div>
      <div className="p-4">
        <StatRow>
          <Stat
            label={words.takes}
            value={bareBudgetText(size.units, question)}
            unit={unit}
            note={words.shareNote(strings.common.percent(size.share))}
          />
          <Stat label={words.leaves} value={bareBudgetText(Math.max(0, size.left), question)} unit={unit} />
          <Stat
            label={words.responses}
            value={size.responses.toLocaleString('en')}
            note={
              size.generationMinorUnits > 0 && currency
                ? `${words.generation}: ${moneyText(size.generationMinorUnits, currency)}`
                : undefined
            }
          />
        </StatRow>
        {isUnequal && <p className="mt-3 text-ink-muted text-sm">{words.unequalCost}</p>}
      </div>
    </>
  )
}
