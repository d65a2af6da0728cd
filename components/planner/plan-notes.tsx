import { Banner } from '#components/ui/display/banner'
import { unitsText } from '#lib/client/campaigns/units'
import { strings } from '#lib/client/strings/index'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { planLimit } from '#lib/core/planning/frontier/plan-limit'
import type { PlanQuestion } from '#lib/core/planning/plan-request'

type PlanNotesProps = {
  plans: readonly BudgetPlan[]
  question: Pick<PlanQuestion, 'budget'>
  measured: Pick<MeasuredDiversity, 'distinctPrompts' | 'peak'>
}

/** Which plans stop before the money does, and why: the pool's diversity, or the pool. */
export function PlanNotes({ plans, question: { budget }, measured }: PlanNotesProps) {
  const words = strings.planner.notes
  const unit = { unit: budget.unit, currency: budget.unit === 'money' ? budget.currency : null }
  const stopped = (limit: 'peak' | 'pool') =>
    plans.filter((plan) => planLimit(plan, measured.distinctPrompts) === limit)
  // Where d only dips a little before it rises on, the table says enough.
  const atPeak = stopped('peak').filter(({ prompts }) => prompts === measured.peak?.prompts)
  const atPool = stopped('pool')
  const named = (some: readonly BudgetPlan[]) => strings.planner.ks(some.map(({ responsesPerPrompt: k }) => k))
  const [only] = atPeak
  const [first] = atPool
  if (!only && !first) return null
  return (
    <Banner>
      {only && (
        <p>
          {atPeak.length === 1
            ? words.peak(named(atPeak), only.prompts, unitsText(only.slack, unit))
            : words.peaks(named(atPeak))}
        </p>
      )}
      {first && <p className={only && 'mt-1'}>{words.pool(named(atPool), first.prompts, atPool.length > 1)}</p>}
    </Banner>
  )
}
