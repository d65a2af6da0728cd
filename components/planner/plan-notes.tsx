import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { budgetText } from '#lib/client/planner/budget-text'
import type { PlanForm } from '#lib/client/planner/form/fields'
import { strings } from '#lib/client/strings/index'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { planLimit } from '#lib/core/planning/frontier/plan-limit'
import type { PlanQuestion } from '#lib/core/planning/plan-request'

type PlanNotesProps = {
  plans: readonly BudgetPlan[]
  question: PlanQuestion
  measured: Pick<MeasuredDiversity, 'distinctPrompts' | 'peak'>
  chosen: BudgetPlan | null
  onChange: (change: Partial<PlanForm>) => void
}

/** From this share of the judgments on, the checks are said to be large for the budget. */
const LARGE_CHECKS = 0.25
const SHRINK = 10

/** Which plans stop before the money does, and why: the pool's diversity, or the pool; and where the checks eat the budget. */
export function PlanNotes({ plans, question, measured, chosen, onChange }: PlanNotesProps) {
  const words = strings.planner.notes
  const stopped = (limit: 'peak' | 'pool') =>
    plans.filter((plan) => planLimit(plan, measured.distinctPrompts) === limit)
  // Where d only dips a little before it rises on, the table says enough.
  const atPeak = stopped('peak').filter(({ prompts }) => prompts === measured.peak?.prompts)
  const atPool = stopped('pool')
  const named = (some: readonly BudgetPlan[]) => strings.planner.ks(some.map(({ responsesPerPrompt: k }) => k))
  const [only] = atPeak
  const [first] = atPool
  const share = chosen && chosen.judgments > 0 ? checksShare(chosen, question.overlap) : 0
  const { checks } = question
  return (
    <>
      {(only || first) && (
        <Banner>
          {only && (
            <p>
              {atPeak.length === 1
                ? words.peak(named(atPeak), only.prompts, budgetText(only.slack, question))
                : words.peaks(named(atPeak))}
            </p>
          )}
          {first && <p className={only && 'mt-1'}>{words.pool(named(atPool), first.prompts, atPool.length > 1)}</p>}
        </Banner>
      )}
      {share > LARGE_CHECKS && (
        <Banner
          tone="warning"
          action={
            <Button
              size="sm"
              onClick={() =>
                onChange({
                  first: String(Math.floor(checks.firstItems / SHRINK)),
                  audit: String(Math.floor(checks.auditItems / SHRINK)),
                })
              }
            >
              {words.shrink}
            </Button>
          }
        >
          {words.checks(strings.common.percent(share))}
        </Banner>
      )}
    </>
  )
}

/** Share of a plan's judgments that it would not have without its checks. */
function checksShare({ judgments, items }: BudgetPlan, overlap: number): number {
  return (judgments - items * overlap) / judgments
}
