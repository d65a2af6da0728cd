import type { Budget } from '#lib/core/planning/budget'
import { DEFAULT_CAP_RATIO } from '#lib/core/planning/cost/charging'
import { plannerChecks } from '#lib/core/planning/cost/checks'
import { ASSUMED_RESPONSE_WORDS, defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import { DEFAULT_SPREAD } from '#lib/core/planning/cost/schedule'
import { CALIBRATED_LAW_NAME, type LawUsed } from '#lib/core/planning/law/law-used'
import { type PlanQuestion, questionDefaults } from '#lib/core/planning/plan-request'
import { plainNumber, typedBudget } from './amounts.ts'
import { assumptionFields, type PlanForm } from './fields.ts'

/** Share of pairs that two annotators judge alike: 72.6% among the labelers of Ouyang et al. 2022. */
const ASSUMED_AGREEMENT_PERCENT = 73

export type PlanMeans = {
  /** Mean words of a prompt and of a response of the pool; null where there is none. */
  promptWords: number | null
  responseWords: number | null
  /** Of the campaign's roster; null where nobody's hours are known. */
  weeklySeconds: number | null
}

/** What the form begins with: nothing of it is typed. */
export function defaultPlanForm({ promptWords, responseWords, weeklySeconds }: PlanMeans): PlanForm {
  const percent = (ratio: number) => plainNumber(100 * ratio)
  return {
    train: 'policy',
    law: 'PRO',
    selection: 'random',
    unit: 'annotations',
    budget: '',
    currency: 'USD',
    charge: '',
    price: '',
    cap: String(DEFAULT_CAP_RATIO),
    overlap: '1',
    first: String(plannerChecks.firstItems),
    firstOverlap: String(plannerChecks.firstOverlap),
    audit: String(plannerChecks.auditItems),
    gold: percent(plannerChecks.goldRatio),
    test: percent(plannerChecks.testRatio),
    testOverlap: String(plannerChecks.testOverlap),
    wage: '',
    base: String(defaultAssumptions.baseSeconds),
    wpm: String(defaultAssumptions.readingWordsPerMinute),
    bit: String(defaultAssumptions.secondsPerBit),
    promptWords: String(Math.round(promptWords ?? 0)),
    responseWords: String(Math.round(responseWords ?? ASSUMED_RESPONSE_WORDS)),
    multiplier: String(defaultAssumptions.timeMultiplier),
    use: percent(defaultAssumptions.utilisationRatio),
    fee: percent(defaultAssumptions.feeRatio),
    review: percent(defaultAssumptions.reviewRatio),
    accept: percent(defaultAssumptions.acceptRatio),
    generation: '0',
    weekly: weeklySeconds === null ? '' : typedHours(weeklySeconds),
    start: '',
    spread: String(DEFAULT_SPREAD),
    seed: questionDefaults.seed,
    k: '',
    compare: '',
    sort: '',
    chart: '',
    agree: String(ASSUMED_AGREEMENT_PERCENT),
    by: '',
  }
}

const typedHours = (seconds: number) => typedBudget(seconds, 'hours', 'USD')

/** The fields of a budget. */
export function formOfBudget(budget: Budget): Partial<PlanForm> {
  switch (budget.unit) {
    case 'annotations':
      return { unit: budget.unit, budget: typedBudget(budget.budgetAnnotations, budget.unit, 'USD') }
    case 'hours':
      return { unit: budget.unit, budget: typedHours(budget.budgetSeconds) }
    case 'money':
      return {
        unit: budget.unit,
        budget: typedBudget(budget.budgetMinorUnits, budget.unit, budget.currency),
        currency: budget.currency,
      }
  }
}

/** What would have to be typed to ask a question: of an imported plan, a locked one, or one that a campaign begins with. */
export function formOfQuestion(question: PlanQuestion): Partial<PlanForm> {
  const { trained, law, budget, charging, overlap, checks, schedule, cost, seed, selection } = question
  const percent = (ratio: number) => plainNumber(100 * ratio)
  const currency = budget.unit === 'money' ? budget.currency : (cost?.currency ?? 'USD')
  const money = (minorUnits: number | null) => (minorUnits === null ? '' : typedBudget(minorUnits, 'money', currency))
  return {
    ...formOfBudget(budget),
    currency,
    train: trained,
    law: lawField(law),
    selection: selection.method,
    charge: charging.rule,
    ...(charging.rule === 'hour'
      ? { cap: plainNumber(charging.capRatio) }
      : { price: money(charging.priceMinorUnits) }),
    overlap: String(overlap),
    first: String(checks.firstItems),
    firstOverlap: String(checks.firstOverlap),
    audit: String(checks.auditItems),
    gold: percent(checks.goldRatio),
    test: percent(checks.testRatio),
    testOverlap: String(checks.testOverlap),
    weekly: schedule.weeklySeconds === null ? '' : typedHours(schedule.weeklySeconds),
    start: schedule.startDate ?? '',
    spread: plainNumber(schedule.spread),
    seed,
    ...(cost && {
      wage: money(cost.wageMinorUnitsPerHour),
      generation: money(cost.generationMinorUnitsPerThousandResponses),
      ...Object.fromEntries(assumptionFields.map(({ field, name, per }) => [field, plainNumber(cost[name] * per)])),
    }),
  }
}

/** How the form names a law: the paper's by its algorithm, one's own by its calibration. */
export const lawField = (law: LawUsed): string => (law.name === CALIBRATED_LAW_NAME ? law.calibrationId : law.algorithm)
