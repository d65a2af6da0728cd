import type { ReactNode } from 'react'
import { hoursText, moneyText } from '#lib/client/campaigns/units'
import { budgetText, dayText, secondsText } from '#lib/client/planner/budget-text'
import { chargingConditions, lawConditions } from '#lib/client/planner/chart/plan-conditions'
import { assumptionFacts, planFacts } from '#lib/client/planner/plan-facts'
import { currencyOf } from '#lib/client/planner/plan-measures'
import { pointDecimals, predictionText, recommendationText } from '#lib/client/planner/plan-words'
import { strings } from '#lib/client/strings/index'
import { budgetUnits } from '#lib/core/planning/budget'
import { chosenPlan, type PlanDocument } from '#lib/core/planning/document/plan-document'
import { type Evidence, evidence } from '#lib/core/planning/evidence'
import { statedRecommendation } from '#lib/core/planning/frontier/recommend-plan'
import { sources } from '#lib/core/planning/sources'
import { SheetList } from './sheet-list.tsx'
import { SheetTable } from './sheet-table.tsx'

type PlanSheetProps = {
  document: PlanDocument
  campaign: { name: string; pool: { name: string } }
  workspace: string
  /** Null for a plan that is not locked. */
  locked: { number: number; documentHash: string; by: string; day: string } | null
  /** The day it is printed, YYYY-MM-DD. */
  today: string
}

const known: readonly Evidence[] = evidence

/** A plan on one page for whoever signs the budget: what it asks for, what it buys, why, on what assumptions, and what nobody knows. */
export function PlanSheet({ document, campaign, workspace, locked, today }: PlanSheetProps) {
  const words = strings.planner.print
  const { plans, responsesPerPrompt: k, prompts, trained, recommended, law } = document
  const chosen = chosenPlan(document)
  if (!chosen) return null
  const currency = currencyOf(document)
  const recommendation = statedRecommendation(trained, plans, { ...recommended, sources: document.sources })
  const { cautions } = strings.planner.recommendation
  const decimals = pointDecimals(plans, law)
  const { compare, locked: lockedWords, form } = strings.planner
  const figures = [
    [compare.rows.judgments, chosen.judgments.toLocaleString('en')],
    [compare.rows.annotations, chosen.annotations.toLocaleString('en')],
    [compare.rows.comparisons, chosen.comparisons.toLocaleString('en')],
    [lockedWords.checks, words.checksLine(chosen.checks)],
    [compare.rows.diversity, chosen.diversity === null ? '–' : strings.planner.diversity.value(chosen.diversity)],
    [compare.rows.predicted, predictionText(chosen.prediction, decimals)],
    [compare.rows.seconds, chosen.secondsPerJudgment === null ? '–' : secondsText(chosen.secondsPerJudgment)],
    [compare.rows.hours, chosen.paidSeconds === null ? '–' : hoursText(chosen.paidSeconds)],
    [
      compare.rows.cost,
      chosen.costMinorUnits === null || !currency ? words.noWage : moneyText(chosen.costMinorUnits, currency),
    ],
    [
      words.finishes,
      chosen.finish ? words.finish(dayText(chosen.finish.earliest), dayText(chosen.finish.latest)) : words.noFinish,
    ],
    [lockedWords.slack, budgetText(chosen.slack, document)],
  ] as const
  const terms = planFacts({ document, documentHash: locked?.documentHash ?? '' }).filter(
    ({ key }) => !['hash', 'pool'].includes(key) && !assumptionKeys(document).has(key),
  )
  return (
    <article className="mx-auto flex max-w-[54rem] flex-col gap-3 rounded-md border border-line bg-surface p-6 text-sm print:max-w-none print:gap-1.5 print:rounded-none print:border-0 print:p-0 print:text-[7.2pt] print:leading-[1.24]">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-line border-b pb-2">
        <div className="min-w-0">
          <h1 dir="auto" className="break-words font-semibold text-lg print:text-[12pt] print:leading-tight">
            {campaign.name}
          </h1>
          <p className="text-ink-muted">
            {locked ? words.titleLocked(locked.number) : words.title}, {workspace}
          </p>
        </div>
        <p className="text-right text-ink-muted">
          {words.on(dayText(today))}
          <span className="block">{locked ? words.lockedBy(locked.by, dayText(locked.day)) : words.draft}</span>
        </p>
      </header>
      <p className="font-medium text-base print:text-[9pt]">
        {words.ask(budgetText(budgetUnits(document.budget), document), k, prompts)}
      </p>
      <Part title={words.why}>
        <p>
          {recommendation.responsesPerPrompt !== null &&
            recommendation.responsesPerPrompt !== k &&
            `${words.other(k)} `}
          {recommendationText(recommendation)} {recommendation.cautions.map((key) => cautions[key]).join(' ')}{' '}
          <span className="text-ink-muted">
            {strings.planner.recommendation.sources}{' '}
            {recommendation.sources.map((key) => sources[key].citation).join('; ')}.
          </span>
        </p>
      </Part>
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-2 print:grid-cols-2 print:gap-x-5">
        <Part title={words.figures}>
          <SheetList facts={figures.map(([label, value]) => ({ key: label, label, value }))} />
        </Part>
        <Part title={words.terms}>
          <SheetList
            facts={[
              {
                key: 'pool',
                label: lockedWords.pool,
                value: words.pool(campaign.pool.name, document.pool.versionNumber, document.pool.distinctPrompts),
              },
              ...terms,
            ]}
          />
        </Part>
      </div>
      <Part title={words.compared}>
        <SheetTable document={document} />
        <p className="mt-1 text-ink-muted">
          {lawConditions(law)} {strings.planner.chart.legendText} {chargingConditions(plans, document)}
        </p>
      </Part>
      <Part title={words.assumptions}>
        <p>
          {form.assumptionsHelp}{' '}
          {assumptionFacts(document)
            .map(({ label, value }) => `${label} ${value}`)
            .join('; ')}
          .
        </p>
      </Part>
      <Part title={words.limits}>
        <ul className="list-disc pl-4 md:columns-2 md:gap-x-6 print:columns-2 print:gap-x-5 print:pl-3">
          {known
            .filter(({ side }) => side === 'against')
            .map(({ key, statement }) => (
              <li key={key} className="break-inside-avoid">
                {statement}
              </li>
            ))}
        </ul>
      </Part>
      <footer className="mt-1 grid grid-cols-[1fr_1fr] gap-x-8 gap-y-2 print:mt-2">
        {[words.approve, words.date].map((label) => (
          <p key={label} className="border-ink-muted border-t pt-1 mt-6 print:mt-5">
            {label}
          </p>
        ))}
        {locked && (
          <p className="col-span-2 break-all text-ink-muted">
            {words.hash}: <span className="figures">{locked.documentHash}</span>
          </p>
        )}
      </footer>
    </article>
  )
}

const assumptionKeys = (document: PlanDocument) => new Set(assumptionFacts(document).map(({ key }) => key))

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="mb-1 font-semibold print:mb-0.5">{title}</h2>
      {children}
    </section>
  )
}
