'use client'
import type { PlanForm } from '#lib/client/planner/form/fields'
import type { CheckedForm } from '#lib/client/planner/plan-form'
import { strings } from '#lib/client/strings/index'
import type { VersionPlace } from '#lib/client/studio/analysis-query'
import type { Plan } from '#lib/contracts/plans'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { budgetUnits } from '#lib/core/planning/budget'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { smallestBudget } from '#lib/core/planning/frontier/compare-plans'
import type { PlanAnswer } from '#lib/core/planning/plan-request'
import { PlanActions } from './document/plan-actions.tsx'
import type { PlannerProps, PlannerRest, PlanStep } from './planner-props.tsx'
import { ArguedPlans } from './results/argued-plans.tsx'
import type { FoundPlans } from './results/found-plans.tsx'
import { ListedPlans } from './results/listed-plans.tsx'
import { NoPlans } from './results/no-plans.tsx'

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

/** All plans of the form's budget, the recommended one argued, one of them chosen. */
export function ComparedPlans(props: ComparedPlansProps) {
  const { place, campaign, measured, checked, answer, chosen, form, query, locked, canEdit, onChange, step, rest } =
    props
  const { question, errors, by } = checked
  const isEnough = question !== null && budgetUnits(question.budget) >= smallestBudget(question)
  const distinctPrompts = measured.distinctPrompts - (rest?.donePrompts ?? 0)
  const found: FoundPlans | null =
    isEnough && answer ? { measured, chosen, form, onChange, question, answer, distinctPrompts } : null
  return (
    <>
      <section aria-label={strings.planner.results} className="flex min-w-0 flex-col gap-5">
        {rest ? (
          rest.notes({ form, onChange })
        ) : (
          <PlanActions
            place={place}
            campaign={campaign}
            measured={measured}
            query={query}
            question={question}
            answer={answer}
            chosen={chosen}
            onChange={onChange}
          />
        )}
        {found ? (
          <ArguedPlans {...found} by={by} donePrompts={rest?.donePrompts} />
        ) : (
          <NoPlans question={question} isWrong={Object.keys(errors).length > 0} onChange={onChange} />
        )}
      </section>
      {found && (
        <ListedPlans
          {...found}
          place={place}
          campaign={campaign}
          locked={locked}
          canEdit={canEdit}
          {...(step && { step })}
        />
      )}
    </>
  )
}
