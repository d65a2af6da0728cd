'use client'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { AnalysisWait } from '#components/studio/analysis-wait'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { describeFailure } from '#lib/client/failure'
import { budgetRange } from '#lib/client/planner/budget/budget-range'
import { budgetText } from '#lib/client/planner/budget-text'
import { chosenOf } from '#lib/client/planner/chosen-plan'
import type { PlanForm } from '#lib/client/planner/form/fields'
import type { MeasuredFigures } from '#lib/client/planner/form/measured-figures'
import { plannerContext, plannerDefaults } from '#lib/client/planner/planner-context'
import { usePlanForm } from '#lib/client/planner/use-plan-form'
import { strings } from '#lib/client/strings/index'
import { analysisQuery, standardDiversity } from '#lib/client/studio/analysis-query'
import type { DiversityAnalysis } from '#lib/contracts/analyses'
import type { Plan } from '#lib/contracts/plans'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { budgetUnits } from '#lib/core/planning/budget'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { LawUsed } from '#lib/core/planning/law/law-used'
import { answerPlanQuestion, type PlanAnswer, type PlanQuestion } from '#lib/core/planning/plan-request'
import { ComparedPlans } from './compared-plans.tsx'
import { PlanFormCard } from './form/plan-form-card.tsx'

/** What is done with the plan that is chosen: it stands at the foot of the page, always in sight. */
export type PlanStep = (given: { question: PlanQuestion; plan: BudgetPlan }) => ReactNode

export type PlannerProps = {
  slug: string
  campaign: {
    campaignId: string
    name: string
    wave: number | null
    pool: { poolId: string; name: string; versionNumber: number }
  }
  /** The count as it was when the page was made; null where nobody has asked for it. */
  first: DiversityAnalysis | null
  /** Mean words of the pool's responses; null where it has none. */
  responseWords: number | null
  /** Paid seconds a week of the campaign's roster; null where nobody's hours are known. */
  rosterSeconds: number | null
  /** Laws that may be chosen beside the paper's. */
  laws: readonly LawUsed[]
  /** What the form begins with instead of the general defaults. */
  start?: Partial<PlanForm>
  /** What was measured in this campaign. */
  measured?: MeasuredFigures
  /** The plan that is locked, to compare with. */
  locked?: Pick<Plan, 'number' | 'document'> | null
  search: Readonly<Partial<Record<string, string>>>
  canEdit: boolean
  /** In place of the step that locks the first plan. */
  step?: PlanStep
  rest?: PlannerRest
}

/** For what is left of a running campaign. Files, paper and offers of slack are a whole plan's and left out. */
export type PlannerRest = {
  /** How its plans are found. */
  answer: (question: PlanQuestion, measured: MeasuredDiversity) => PlanAnswer
  /** Prompts that are begun: the pool has so many fewer to choose from. */
  donePrompts: number
  /** What stands above the plans. */
  notes: (given: { form: PlanForm; onChange: (change: Partial<PlanForm>) => void }) => ReactNode
}

const nothing = {}

/** The budget at the left, what it buys at the right; both are in the address, and the plans follow every key and every slide. */
export function Planner(props: PlannerProps) {
  const { slug, campaign, first, responseWords, rosterSeconds, laws, start = nothing, measured = nothing } = props
  const words = strings.planner
  const { poolId, versionNumber } = campaign.pool
  const place = { slug, poolId, version: versionNumber }
  const { data: analysis, error } = useQuery({
    ...analysisQuery(place, standardDiversity),
    ...(first && { initialData: first }),
  })
  const result = analysis?.result ?? null
  const facts = useMemo(
    () => ({ result, responseWords, rosterSeconds, laws, start, measured }),
    [result, responseWords, rosterSeconds, laws, start, measured],
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
        hasResponses={responseWords !== null}
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
