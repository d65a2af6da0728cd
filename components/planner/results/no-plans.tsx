import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { EmptyState } from '#components/ui/display/empty-state'
import { budgetText } from '#lib/client/planner/budget-text'
import { typedBudget } from '#lib/client/planner/form/amounts'
import type { PlanForm } from '#lib/client/planner/form/fields'
import { currencyOf } from '#lib/client/planner/plan-measures'
import { strings } from '#lib/client/strings/index'
import { budgetUnits } from '#lib/core/planning/budget'
import { smallestBudget } from '#lib/core/planning/frontier/compare-plans'
import type { PlanQuestion } from '#lib/core/planning/plan-request'

type NoPlansProps = {
  /** Null while nothing can be asked yet; else its budget buys nothing. */
  question: PlanQuestion | null
  isWrong: boolean
  onChange: (change: Partial<PlanForm>) => void
}

/** In place of the plans: what is missing, what must be mended, or the least budget that buys a prompt. */
export function NoPlans({ question, isWrong, onChange }: NoPlansProps) {
  const words = strings.planner
  if (!question) return <EmptyState title={words.results} text={isWrong ? words.mend : words.noBudget} />
  const least = smallestBudget(question)
  const text = budgetText(least, question)
  const typed = typedBudget(least, question.budget.unit, currencyOf(question) ?? 'USD')
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" onClick={() => onChange({ budget: typed })}>
          {words.takeLeast(text)}
        </Button>
      }
    >
      {words.tooSmall(budgetText(budgetUnits(question.budget), question), question.overlap, text)}
    </Banner>
  )
}
