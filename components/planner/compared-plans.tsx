'use client'
import { OrderCurve } from '#components/diversity/order-curve'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { EmptyState } from '#components/ui/display/empty-state'
import { minorUnitsIn, unitsText } from '#lib/client/campaigns/units'
import type { CheckedForm, PlanField } from '#lib/client/planner/plan-form'
import { plansTitle } from '#lib/client/planner/plan-words'
import { strings } from '#lib/client/strings/index'
import type { VersionPlace } from '#lib/client/studio/analysis-query'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { budgetUnits } from '#lib/core/planning/budget'
import { smallestBudget } from '#lib/core/planning/frontier/compare-plans'
import { answerPlanQuestion } from '#lib/core/planning/plan-request'
import { LockBar } from './lock-bar.tsx'
import { PlanNotes } from './plan-notes.tsx'
import { PlansChart } from './plans-chart.tsx'
import { PlansTable } from './plans-table.tsx'
import { RecommendedPlan } from './recommended-plan.tsx'

type ComparedPlansProps = {
  place: VersionPlace
  campaignId: string
  measured: MeasuredDiversity
  checked: CheckedForm
  /** The K in the address; empty for the recommended one. */
  k: string
  canEdit: boolean
  onChange: (field: PlanField, value: string) => void
}

/** All plans of the form's budget, the recommended one argued, one of them chosen. */
export function ComparedPlans(props: ComparedPlansProps) {
  const { place, campaignId, measured, checked, k, canEdit, onChange } = props
  const words = strings.planner
  const { question, errors } = checked
  if (!question) {
    const isWrong = Object.keys(errors).length > 0
    return <EmptyState title={words.results} text={isWrong ? words.mend : words.noBudget} />
  }
  const { budget, overlap, cost } = question
  const unit = { unit: budget.unit, currency: budget.unit === 'money' ? budget.currency : null }
  const least = smallestBudget(question)
  if (budgetUnits(budget) < least) {
    const text = unitsText(least, unit)
    const typed = unit.currency ? least / minorUnitsIn(unit.currency) : least
    return (
      <Banner
        tone="warning"
        action={
          <Button size="sm" onClick={() => onChange('budget', String(typed))}>
            {words.takeLeast(text)}
          </Button>
        }
      >
        {words.tooSmall(unitsText(budgetUnits(budget), unit), overlap, text)}
      </Banner>
    )
  }
  const { plans, recommendation } = answerPlanQuestion(question, measured)
  const chosen =
    plans.find(({ responsesPerPrompt }) => String(responsesPerPrompt) === k) ??
    plans.find(({ responsesPerPrompt }) => responsesPerPrompt === recommendation.responsesPerPrompt) ??
    plans.find(({ prompts }) => prompts > 0)
  const chosenK = chosen?.responsesPerPrompt ?? null
  return (
    <>
      <section aria-label={words.results} className="flex min-w-0 flex-col gap-5">
        <RecommendedPlan recommendation={recommendation} />
        <PlansChart plans={plans} question={question} chosenK={chosenK} />
        <PlanNotes plans={plans} question={question} measured={measured} />
        {plansTitle(plans) === null && measured.peak && (
          <div className="rounded-md border border-line bg-surface p-4">
            <OrderCurve measured={measured} />
          </div>
        )}
      </section>
      <div className="flex min-w-0 flex-col gap-5 lg:col-span-2">
        <PlansTable
          plans={plans}
          question={question}
          distinctPrompts={measured.distinctPrompts}
          peakPrompts={measured.peak?.prompts ?? null}
          recommendedK={recommendation.responsesPerPrompt}
          chosenK={chosenK}
          onChoose={(next) => onChange('k', next === recommendation.responsesPerPrompt ? '' : String(next))}
        />
        <p className="text-ink-muted text-sm">
          {words.diversity.settings(measured.settings, measured.seed)} {words.diversity.comparable}
        </p>
        {chosen && (
          <LockBar
            place={place}
            campaignId={campaignId}
            question={question}
            plan={chosen}
            seed={measured.seed}
            canLock={canEdit}
          />
        )}
      </div>
    </>
  )
}
