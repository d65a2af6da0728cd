import type { ReactNode } from 'react'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { moneyText } from '#lib/client/campaigns/units'
import { bareBudgetText, budgetText } from '#lib/client/planner/budget-text'
import { planFacts } from '#lib/client/planner/plan-facts'
import { predictionText } from '#lib/client/planner/plan-words'
import { strings } from '#lib/client/strings/index'
import type { Plan } from '#lib/contracts/plans'
import { budgetUnits } from '#lib/core/planning/budget'
import { statedRecommendation } from '#lib/core/planning/frontier/recommend-plan'
import { PlansChart } from './plans-chart.tsx'
import { PlansTable } from './plans-table.tsx'
import { RecommendedPlan } from './recommended-plan.tsx'

/** A plan that is the campaign's: its numbers, what they rest on, and all it was compared with. Nothing of it changes. */
export function LockedPlan({ plan, actions }: { plan: Plan; actions?: ReactNode }) {
  const words = strings.planner.locked
  const { document } = plan
  const { budget, trained, plans, cost, responsesPerPrompt, prompts } = document
  const chosen = plans.find((one) => one.responsesPerPrompt === responsesPerPrompt)
  const currency = budget.unit === 'money' ? budget.currency : (cost?.currency ?? null)
  const donePrompts = doneBefore(document)
  const rest = document.origin?.kind === 'replan' ? document.origin : null
  return (
    <div className="flex flex-col gap-5">
      <section aria-label={words.title(plan.number)}>
        <div className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h2 className="font-semibold text-lg">{words.title(plan.number)}</h2>
          <p className="text-ink-muted text-sm">
            {words.by(plan.lockedByName)}, <DateText value={plan.lockedAt} />
          </p>
          {actions && <div className="ml-auto flex flex-wrap gap-2">{actions}</div>}
        </div>
        {rest && (
          <p className="mb-3 text-ink-muted text-sm">
            {strings.replan.versions.rest(
              rest.version,
              budgetText(rest.standing.spentUnits, document),
              budgetText(rest.capUnits, document),
            )}
          </p>
        )}
        <StatRow>
          <Stat
            label={words.shape}
            value={strings.campaigns.planShape(responsesPerPrompt, prompts)}
            note={words.shapeUnit}
          />
          <Stat
            label={words.diversity}
            value={document.diversity.value === null ? '–' : strings.planner.diversity.value(document.diversity.value)}
          />
          <Stat label={words.judgments} value={(chosen?.judgments ?? 0).toLocaleString('en')} />
          <Stat label={words.annotations} value={(chosen?.annotations ?? 0).toLocaleString('en')} />
          {chosen && chosen.costMinorUnits !== null && currency && (
            <Stat label={words.cost} value={moneyText(chosen.costMinorUnits, currency)} />
          )}
          <Stat
            label={words.budget}
            value={bareBudgetText(budgetUnits(budget), document)}
            note={`${words.slack}: ${budgetText(chosen?.slack ?? 0, document)}`}
          />
        </StatRow>
        {chosen && (
          <p className="mt-2 text-ink-muted text-sm">
            {words.predicted} – {predictionText(chosen.prediction)}
          </p>
        )}
      </section>
      <RecommendedPlan
        recommendation={statedRecommendation(trained, plans, { ...document.recommended, sources: document.sources })}
      />
      <PlansChart plans={plans} question={document} chosenK={responsesPerPrompt} donePrompts={donePrompts} />
      <PlansTable
        plans={plans}
        question={document}
        distinctPrompts={document.pool.distinctPrompts - donePrompts}
        recommendedK={document.recommended.responsesPerPrompt}
        chosenK={responsesPerPrompt}
      />
      <Card title={words.facts}>
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
          {planFacts(plan).map(({ key, label, value }) => (
            <div key={key} className="contents">
              <dt className="text-ink-muted">{label}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  )
}

/** Prompts that were begun before a plan of the rest: the pool had so many fewer to choose from. */
function doneBefore({ origin }: Plan['document']): number {
  return origin?.kind === 'replan' ? origin.standing.done.reduce((sum, { prompts }) => sum + prompts, 0) : 0
}
