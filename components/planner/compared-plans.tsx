'use client'
import { memo, useCallback } from 'react'
import { OrderCurve } from '#components/diversity/order-curve'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { EmptyState } from '#components/ui/display/empty-state'
import { budgetText } from '#lib/client/planner/budget-text'
import { typedBudget } from '#lib/client/planner/form/amounts'
import type { PlanForm } from '#lib/client/planner/form/fields'
import type { CheckedForm } from '#lib/client/planner/plan-form'
import { currencyOf, knownMeasures, type PlanMeasure } from '#lib/client/planner/plan-measures'
import { comparedChoices } from '#lib/client/planner/table/compared-choices'
import { readSort, sortText } from '#lib/client/planner/table/sort-plans'
import { strings } from '#lib/client/strings/index'
import type { VersionPlace } from '#lib/client/studio/analysis-query'
import type { Plan } from '#lib/contracts/plans'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { budgetUnits } from '#lib/core/planning/budget'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { smallestBudget } from '#lib/core/planning/frontier/compare-plans'
import type { PlanAnswer } from '#lib/core/planning/plan-request'
import { PlanActions } from './document/plan-actions.tsx'
import { LockBar } from './lock-bar.tsx'
import { PlanNotes } from './plan-notes.tsx'
import type { PlannerProps, PlannerRest, PlanStep } from './planner-props.tsx'
import { PlansChart } from './plans-chart.tsx'
import { PlansTable } from './plans-table.tsx'
import { RecommendedPlan } from './recommended-plan.tsx'
import { SlackOffers } from './slack-offers.tsx'
import { DeadlineNote } from './views/deadline-note.tsx'
import { PlanComparison } from './views/plan-comparison.tsx'

type ComparedPlansProps = {
  place: VersionPlace
  campaign: PlannerProps['campaign']
  measured: MeasuredDiversity
  checked: CheckedForm
  /** Null while there is no question. */
  answer: PlanAnswer | null
  chosen: BudgetPlan | null
  form: PlanForm
  /** What follows the `?` of this page's address. */
  query: string
  locked: Pick<Plan, 'number' | 'document'> | null
  canEdit: boolean
  onChange: (change: Partial<PlanForm>) => void
  step?: PlanStep
  rest?: PlannerRest
}

/** The pool's curve does not follow the budget. */
const Curve = memo(OrderCurve)

/** All plans of the form's budget, the recommended one argued, one of them chosen. */
export function ComparedPlans(props: ComparedPlansProps) {
  const { place, campaign, measured, checked, answer, chosen, form, query, locked, canEdit, onChange, step, rest } =
    props
  const words = strings.planner
  const showMeasure = useCallback(
    (measure: PlanMeasure) => onChange({ chart: measure === 'points' ? '' : measure }),
    [onChange],
  )
  const { question, errors, by } = checked
  const actions = { place, campaign, measured, form, query, canEdit, onChange, question, answer, chosen }
  if (!question || !answer) {
    const isWrong = Object.keys(errors).length > 0
    return (
      <section aria-label={words.results} className="flex min-w-0 flex-col gap-5">
        {rest ? rest.notes({ form, onChange }) : <PlanActions {...actions} />}
        <EmptyState title={words.results} text={isWrong ? words.mend : words.noBudget} />
      </section>
    )
  }
  const least = smallestBudget(question)
  if (budgetUnits(question.budget) < least) {
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
  const { plans, recommendation } = answer
  const { responsesPerPrompt: recommendedK } = recommendation
  const chosenK = chosen?.responsesPerPrompt ?? null
  const distinctPrompts = measured.distinctPrompts - (rest?.donePrompts ?? 0)
  const choices = comparedChoices(plans, question, locked)
  const firstTwo = [locked ? 'locked' : '2', String(chosenK === 2 && !locked ? 4 : (chosenK ?? 4))].join(',')
  return (
    <>
      <section aria-label={words.results} className="flex min-w-0 flex-col gap-5">
        {rest ? rest.notes({ form, onChange }) : <PlanActions {...actions} />}
        <RecommendedPlan recommendation={recommendation} />
        <PlansChart
          plans={plans}
          question={question}
          chosenK={chosenK}
          shown={form.chart}
          donePrompts={rest?.donePrompts}
          onShow={showMeasure}
        />
        <PlanNotes
          plans={plans}
          question={question}
          measured={{ ...measured, distinctPrompts }}
          chosen={chosen}
          onChange={onChange}
        />
        {by !== null && chosen && (
          <DeadlineNote by={by} plan={chosen} plans={plans} question={question} onChange={onChange} />
        )}
        {chosen && !rest && <SlackOffers plan={chosen} question={question} onChange={onChange} />}
      </section>
      <div className="flex min-w-0 flex-col gap-5 lg:col-span-2">
        <PlansTable
          plans={plans}
          question={question}
          distinctPrompts={distinctPrompts}
          peakPrompts={measured.peak?.prompts ?? null}
          recommendedK={recommendedK}
          chosenK={chosenK}
          onChoose={(next) => onChange({ k: next === recommendedK ? '' : String(next) })}
          sort={readSort(form.sort)}
          onSort={(sort) => onChange({ sort: sortText(sort) })}
        />
        {form.compare === '' ? (
          <Button className="self-start" onClick={() => onChange({ compare: firstTwo })}>
            {words.compare.open}
          </Button>
        ) : (
          <PlanComparison choices={choices} compared={form.compare} onCompare={(compare) => onChange({ compare })} />
        )}
        {!knownMeasures(plans, question).includes('points') && measured.peak && (
          <div className="rounded-md border border-line bg-surface p-4">
            <Curve measured={measured} />
          </div>
        )}
        <p className="text-ink-muted text-sm">
          {words.diversity.settings(measured.settings, measured.seed)} {words.diversity.comparable}
        </p>
        {chosen &&
          (step?.({ question, plan: chosen }) ?? (
            <LockBar
              place={place}
              campaignId={campaign.campaignId}
              question={question}
              plan={chosen}
              seed={measured.seed}
              canLock={canEdit}
              canSplit={campaign.wave === null}
            />
          ))}
      </div>
    </>
  )
}
