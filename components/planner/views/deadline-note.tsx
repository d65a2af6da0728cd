import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { hoursText } from '#lib/client/campaigns/units'
import { budgetText, dayText } from '#lib/client/planner/budget-text'
import { typedBudget } from '#lib/client/planner/form/amounts'
import type { PlanForm } from '#lib/client/planner/form/fields'
import { meetDeadline } from '#lib/client/planner/meet-deadline'
import { currencyOf } from '#lib/client/planner/plan-measures'
import { strings } from '#lib/client/strings/index'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanQuestion } from '#lib/core/planning/plan-request'

type DeadlineNoteProps = {
  by: string
  plan: BudgetPlan
  plans: readonly BudgetPlan[]
  question: PlanQuestion
  onChange: (change: Partial<PlanForm>) => void
}

/** Whether the chosen plan ends by the wanted day, by how much it fails, and what would mend that: one press each. */
export function DeadlineNote({ by, plan, plans, question, onChange }: DeadlineNoteProps) {
  const words = strings.planner.deadline
  const verdict = meetDeadline(by, plan, plans, question)
  const k = plan.responsesPerPrompt
  const day = dayText(by)
  if (verdict.kind === 'unknown') return <Banner>{words.unknown}</Banner>
  if (verdict.kind === 'met') return <Banner tone="success">{words.met(k, dayText(verdict.latest), day)}</Banner>
  const { leastDays, mostDays, weeklySeconds, smaller, ks } = verdict
  const { unit } = question.budget
  return (
    <Banner
      tone="warning"
      title={leastDays > 0 ? words.missed(k, day, leastDays, mostDays) : words.maybe(k, day, mostDays)}
    >
      <p>{words.fixes}</p>
      <ul className="mt-2 flex flex-wrap gap-2">
        <li>
          <Button size="sm" onClick={() => onChange({ weekly: typedBudget(weeklySeconds, 'hours', 'USD') })}>
            {words.weekly(hoursText(weeklySeconds))}
          </Button>
        </li>
        {smaller && (
          <li>
            <Button
              size="sm"
              onClick={() => onChange({ budget: typedBudget(smaller.units, unit, currencyOf(question) ?? 'USD') })}
            >
              {words.budget(budgetText(smaller.units, question), smaller.prompts)}
            </Button>
          </li>
        )}
        {ks.map((other) => (
          <li key={other}>
            <Button size="sm" onClick={() => onChange({ k: String(other) })}>
              {words.k(other)}
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
