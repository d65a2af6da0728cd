import { Badge } from '#components/ui/display/badge'
import { Card } from '#components/ui/display/card'
import { CellNote } from '#components/ui/tables/cell-note'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { bareUnitsText, moneyText } from '#lib/client/campaigns/units'
import { predictionText } from '#lib/client/planner/plan-words'
import { strings } from '#lib/client/strings/index'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { planLimit } from '#lib/core/planning/frontier/plan-limit'
import type { PlanQuestion } from '#lib/core/planning/plan-request'

type PlansTableProps = {
  plans: readonly BudgetPlan[]
  question: Pick<PlanQuestion, 'budget' | 'cost'>
  distinctPrompts: number
  /** Where the pool's d stops rising, if it is at hand. */
  peakPrompts?: number | null
  recommendedK: number | null
  chosenK: number | null
  /** Left out where nothing is to be chosen any more. */
  onChoose?: ((k: number) => void) | undefined
}

/** Every figure of every plan; the chosen one marked, the recommended one named. */
export function PlansTable(props: PlansTableProps) {
  const { plans, question, distinctPrompts, peakPrompts = null, recommendedK, chosenK, onChoose } = props
  const words = strings.planner
  const currency = question.budget.unit === 'money' ? question.budget.currency : (question.cost?.currency ?? null)
  const unit = { unit: question.budget.unit, currency }
  const hasCost = plans.some(({ costMinorUnits }) => costMinorUnits !== null) && currency !== null
  return (
    <Card title={words.tableTitle} padded={false}>
      {/* Closer cells than other tables have: nine columns of figures fit beside the navigation of a laptop's screen. */}
      <div className="[&_td]:px-2 [&_th]:px-2 [&_:is(td,th):first-child]:pl-4 [&_:is(td,th):last-child]:pr-4">
        <Table label={words.tableTitle} minWidth="lg">
          <TableHead>
            <TableHeaderCell>{words.columns.k}</TableHeaderCell>
            <TableHeaderCell numeric>{words.columns.prompts}</TableHeaderCell>
            <TableHeaderCell numeric>{words.columns.diversity}</TableHeaderCell>
            <TableHeaderCell numeric>{words.columns.predicted}</TableHeaderCell>
            <TableHeaderCell numeric>{words.columns.judgments}</TableHeaderCell>
            <TableHeaderCell numeric>{words.columns.comparisons}</TableHeaderCell>
            <TableHeaderCell numeric>{words.columns.annotations}</TableHeaderCell>
            {hasCost && <TableHeaderCell numeric>{words.columns.cost}</TableHeaderCell>}
            <TableHeaderCell numeric>{words.columns.slack}</TableHeaderCell>
          </TableHead>
          <tbody>
            {plans.map((plan) => {
              const k = plan.responsesPerPrompt
              const limit = planLimit(plan, distinctPrompts)
              return (
                <TableRow key={k} selected={k === chosenK} muted={plan.prompts === 0}>
                  <TableCell rowHeader className="whitespace-nowrap">
                    <span className="flex items-center gap-2.5">
                      {onChoose && (
                        <input
                          type="radio"
                          name="k"
                          value={k}
                          checked={k === chosenK}
                          disabled={plan.prompts === 0}
                          onChange={() => onChoose(k)}
                          aria-label={words.chooseK(k)}
                          className="size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-surface checked:border-5 checked:border-accent disabled:opacity-50"
                        />
                      )}
                      <span className="figures">{k}</span>
                      {k === recommendedK && <Badge tone="accent">{words.recommended}</Badge>}
                    </span>
                  </TableCell>
                  <TableCell numeric>
                    {plan.prompts.toLocaleString('en')}
                    {limit !== 'budget' && (
                      <CellNote>
                        {limit === 'peak' && plan.prompts !== peakPrompts ? words.limits.dip : words.limits[limit]}
                      </CellNote>
                    )}
                  </TableCell>
                  <TableCell numeric>{plan.diversity === null ? '' : words.diversity.value(plan.diversity)}</TableCell>
                  <TableCell numeric className="font-sans">
                    {predictionText(plan.prediction)}
                  </TableCell>
                  <TableCell numeric>{plan.judgments.toLocaleString('en')}</TableCell>
                  <TableCell numeric>
                    {plan.comparisons.toLocaleString('en')}
                    <CellNote>{words.comparisonsNote(plan.comparisonsPerJudgment, plan.bitsPerJudgment)}</CellNote>
                  </TableCell>
                  <TableCell numeric>{plan.annotations.toLocaleString('en')}</TableCell>
                  {hasCost && <TableCell numeric>{moneyText(plan.costMinorUnits ?? 0, currency)}</TableCell>}
                  <TableCell numeric>{bareUnitsText(plan.slack, unit)}</TableCell>
                </TableRow>
              )
            })}
          </tbody>
        </Table>
      </div>
      <p className="border-line border-t px-4 py-2.5 text-ink-muted text-sm">{words.tableNote}</p>
    </Card>
  )
}
