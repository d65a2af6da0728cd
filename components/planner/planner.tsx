'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { AnalysisWait } from '#components/studio/analysis-wait'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { describeFailure } from '#lib/client/failure'
import { budgetRange } from '#lib/client/planner/budget/budget-range'
import { budgetText } from '#lib/client/planner/budget-text'
import { chosenOf } from '#lib/client/planner/chosen-plan'
import { plannerContext, plannerDefaults } from '#lib/client/planner/planner-context'
import { usePlanForm } from '#lib/client/planner/use-plan-form'
import { strings } from '#lib/client/strings/index'
import { analysisQuery, standardDiversity } from '#lib/client/studio/analysis-query'
import { budgetUnits } from '#lib/core/planning/budget'
import { answerPlanQuestion } from '#lib/core/planning/plan-request'
import { ComparedPlans } from './compared-plans.tsx'
import { PlanFormCard } from './form/plan-form-card.tsx'
import type { PlannerProps } from './planner-props.tsx'

const nothing = {}

/** The budget at the left, what it buys at the right; both are in the address, and the plans follow every key and every slide. */
export function Planner(props: PlannerProps) {
  const { slug, campaign, first, responseWords, rosterSeconds, laws, kept = null } = props
  const { start = nothing, measured = nothing } = props
  const words = strings.planner
  const { poolId, versionNumber } = campaign.pool
  const place = { slug, poolId, version: versionNumber }
  const { data: analysis, error } = useQuery({
    ...analysisQuery(place, standardDiversity),
    ...(first && { initialData: first }),
  })
  const result = analysis?.result ?? null
  const facts = useMemo(
    () => ({ result, responseWords, rosterSeconds, laws, start, measured, kept }),
    [result, responseWords, rosterSeconds, laws, start, measured, kept],
  )
  const defaults = useMemo(() => plannerDefaults(facts), [facts])
  const context = useMemo(() => plannerContext(facts), [facts])
  const { form, checked, change, query } = usePlanForm(defaults, props.search, context)
  const { question, terms, errors, agreementRatio } = checked
  const find = props.rest?.answer ?? answerPlanQuestion
  const answer = useMemo(() => (question && result ? find(question, result) : null), [question, result, find])
  const range = useMemo(() => (terms && result ? budgetRange(terms, result.distinctPrompts) : null), [terms, result])
  const chosen = answer && chosenOf(answer, form.k)
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <PlanFormCard
        form={form}
        errors={errors}
        onChange={change}
        defaults={defaults}
        context={context}
        range={range}
        budget={question ? budgetText(budgetUnits(question.budget), question) : ''}
        question={question}
        plan={chosen}
        agreementRatio={agreementRatio}
        rosterSeconds={rosterSeconds}
      />
      {result ? (
        <ComparedPlans
          place={place}
          campaign={campaign}
          measured={result}
          checked={checked}
          answer={answer}
          chosen={chosen}
          form={form}
          query={query}
          locked={props.locked ?? null}
          canEdit={props.canEdit}
          onChange={change}
          {...(props.step && { step: props.step })}
          {...(props.rest && { rest: props.rest })}
        />
      ) : (
        <section aria-label={words.results} className="rounded-md border border-line bg-surface p-4">
          <p className="mb-3 text-ink-muted">{words.waits}</p>
          {analysis && (
            <AnalysisWait place={place} request={standardDiversity} analysis={analysis} canCancel={props.canEdit} />
          )}
          {!analysis && error && <FailureText failure={describeFailure(error)} />}
          {!analysis && !error && <Skeleton className="h-10 w-full" />}
        </section>
      )}
    </div>
  )
}
