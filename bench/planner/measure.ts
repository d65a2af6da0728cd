import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { perResponse } from '#lib/core/planning/cost/charging'
import { noChecks, plannerChecks } from '#lib/core/planning/cost/checks'
import { convertBudget } from '#lib/core/planning/cost/convert-budget'
import { defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import { slackOffers } from '#lib/core/planning/frontier/slack-offers'
import { answerPlanQuestion, type PlanQuestion, questionDefaults } from '#lib/core/planning/plan-request'
import { seededStream } from '#lib/core/random/seeded'

export type Curve = MeasuredDiversity['curve']
type Quantiles = { p50: number; p95: number; most: number }
/** Milliseconds. `reference` is sorting 10,000 numbers meanwhile: what the machine does with known work, its stalls included. */
export type Timing = Quantiles & { questions: number; first: number; reference: Quantiles }

const QUESTIONS = 2_000
const WARM_UP = 200
const SORTED = 10_000
/** Questions from one reference to the next. */
const EVERY = 5
/** The budgets of a slider, in annotations. */
const LEAST_BUDGET = 1_000
const DECADES = 3
const STEPS = 1_000_000

/**
 * Times everything the planner shows for one question, over many of them as a slider asks them: all plans with predictions and
 * simulated shares, the recommendation, what the slack of each would buy, and the budget in the other units. Runs anywhere.
 */
export function measureRecompute(curve: Curve, now: () => number): Timing {
  const prompts = curve.at(-1)?.prompts ?? 0
  const pool = { curve, settings: PAPER_SETTINGS, distinctPrompts: prompts }
  const stream = seededStream('planner bench')
  const times: number[] = []
  const references: number[] = []
  let first = 0
  for (let i = 0; i < WARM_UP + QUESTIONS; i++) {
    const question = questionAt(i, LEAST_BUDGET * 10 ** ((DECADES * stream.integer(0, STEPS)) / STEPS))
    const start = now()
    recompute(question, pool)
    const spent = now() - start
    if (i === 0) first = spent
    if (i < WARM_UP) continue
    times.push(spent)
    if (i % EVERY === 0) references.push(timeReference(stream, now))
  }
  return { questions: times.length, first, ...quantilesOf(times), reference: quantilesOf(references) }
}

function quantilesOf(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { p50: at(0.5), p95: at(0.95), most: at(1) }
}

function recompute(question: PlanQuestion, pool: Parameters<typeof answerPlanQuestion>[1]) {
  const { plans, recommendation } = answerPlanQuestion(question, pool)
  const offers = plans.map((plan) => slackOffers(plan, question))
  const chosen = plans.find((plan) => plan.responsesPerPrompt === recommendation.responsesPerPrompt)
  const same = chosen && convertBudget(chosen.responsesPerPrompt, question, chosen.generationMinorUnits)
  return { plans, offers, same }
}

const cost = { ...defaultAssumptions, promptWords: 120, responseWords: 150, wageMinorUnitsPerHour: 2100 }
const schedule = { startDate: '2026-03-02', weeklySeconds: 400_000, spread: 1.5 }

/** Four kinds of question in turn: each budget unit and charging rule, with and without checks and dates. */
function questionAt(i: number, budget: number): PlanQuestion {
  const asked = { ...questionDefaults, trained: 'policy', overlap: 1, cost } as const
  const units = Math.round(budget)
  switch (i % 4) {
    case 0:
      return { ...asked, checks: noChecks, budget: { unit: 'annotations', budgetAnnotations: units } }
    case 1:
      return {
        ...{ ...asked, checks: plannerChecks, schedule, charging: perResponse },
        budget: { unit: 'money', budgetMinorUnits: 20 * units, currency: 'EUR' },
      }
    case 2:
      return {
        ...{ ...asked, checks: plannerChecks, charging: { rule: 'comparison', priceMinorUnits: null } },
        budget: { unit: 'annotations', budgetAnnotations: units },
      }
    default:
      return {
        ...{ ...asked, checks: plannerChecks, schedule, charging: { rule: 'hour', capRatio: 2 } },
        budget: { unit: 'hours', budgetSeconds: 30 * units },
      }
  }
}

function timeReference(stream: ReturnType<typeof seededStream>, now: () => number): number {
  const numbers = Float64Array.from({ length: SORTED }, () => stream.integer(0, STEPS))
  const start = now()
  numbers.sort()
  return now() - start
}
