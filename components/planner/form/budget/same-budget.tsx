import { hoursText, moneyText } from '#lib/client/campaigns/units'
import { secondsText } from '#lib/client/planner/budget-text'
import { strings } from '#lib/client/strings/index'
import { convertBudget } from '#lib/core/planning/cost/convert-budget'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanQuestion } from '#lib/core/planning/plan-request'

/** The same budget in the other units at the chosen K, and what that rests on. */
export function SameBudget({ question, plan }: { question: PlanQuestion; plan: BudgetPlan }) {
  const words = strings.planner.form
  const { budget, cost } = question
  const k = plan.responsesPerPrompt
  const { annotations, comparisons, paidSeconds, minorUnits } = convertBudget(k, question, plan.generationMinorUnits)
  const currency = budget.unit === 'money' ? budget.currency : cost?.currency
  const isCompared = question.charging.rule === 'comparison'
  const others = [
    ...(budget.unit === 'annotations' && !isCompared ? [] : [words.sameAnnotations(annotations)]),
    ...(budget.unit === 'annotations' && isCompared ? [] : [words.sameComparisons(comparisons)]),
    ...(budget.unit === 'hours' || paidSeconds.amount === null ? [] : [words.sameHours(hoursText(paidSeconds.amount))]),
    ...(budget.unit === 'money'
      ? []
      : [
          minorUnits.amount === null || !currency
            ? words.sameNeedsWage
            : words.sameMoney(moneyText(minorUnits.amount, currency)),
        ]),
  ]
  const wage = cost?.wageMinorUnitsPerHour ?? null
  return (
    <div className="rounded-md bg-sunken px-3 py-2.5 text-sm">
      <p className="font-medium">{words.same(k)}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {others.map((text) => (
          <li key={text} className="tabular-nums">
            {text}
          </li>
        ))}
      </ul>
      {cost && plan.secondsPerJudgment !== null && (
        <p className="mt-1.5 text-ink-muted">
          {(cost.measured?.timeMultiplier ? words.sameMeasured : words.sameAssumed)(
            secondsText(plan.secondsPerJudgment),
            strings.common.percent(cost.utilisationRatio),
            wage === null || !currency ? null : moneyText(wage, currency),
          )}
        </p>
      )}
    </div>
  )
}
