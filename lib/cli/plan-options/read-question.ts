import { z } from 'zod'
import { Budget, type BudgetUnit, Overlap } from '#lib/core/planning/budget'
import {
  Charging,
  type ChargingRule,
  chargingProblem,
  chargingRules,
  DEFAULT_CAP_RATIO,
} from '#lib/core/planning/cost/charging'
import { Checks, noChecks } from '#lib/core/planning/cost/checks'
import { CostAssumptions, defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import { Schedule, unscheduled } from '#lib/core/planning/cost/schedule'
import { trainedThings } from '#lib/core/planning/frontier/recommend-plan'
import { LAW_NAME, PaperAlgorithm } from '#lib/core/planning/law/law-used'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { isCurrency, readMinorUnits } from '#lib/core/vocabulary/money'
import { UsageError } from '../command.ts'
import { DEFAULT_SEED, Seed } from '../commands/measure-diversity.ts'
import { readNumber, readText } from '../read-option.ts'
import { defaults, type QuestionOption, type TypedQuestion } from './options.ts'

const oneOf = <const Name extends string>(names: readonly Name[]) =>
  z.enum(names, { error: `It must be one of ${names.join(', ')}.` })
const HOUR_SECONDS = 3600

/** Mean words of a file's prompts and responses. */
export type MeanWords = { promptWords: number; responseWords: number }

/**
 * What was typed as the planner's question, with the file's own words where no other were said.
 * @throws UsageError that names the option and says what would do
 */
export function readQuestion(typed: TypedQuestion, means: MeanWords): PlanQuestion {
  const currency = readCurrency(typed)
  const budget = readBudget(typed, currency)
  const charging = readCharging(typed, budget.unit, currency)
  const cost = readCost(typed, means, { currency, isByTime: charging.rule === 'hour' || budget.unit === 'money' })
  const found = chargingProblem({ budget, charging, cost })
  if (found) throw new UsageError(`${optionOf[found.path.join('.')] ?? '--charge'}: ${found.message}`)
  return {
    trained: readText('train', oneOf(trainedThings), typed.train ?? defaults.train),
    law: {
      name: LAW_NAME,
      algorithm: readText('algorithm', oneOf(PaperAlgorithm.options), typed.algorithm ?? defaults.algorithm),
    },
    budget,
    charging,
    overlap: readNumber('overlap', Overlap, typed.overlap ?? defaults.overlap),
    checks: readChecks(typed),
    schedule: readSchedule(typed),
    cost,
    seed: readText('seed', Seed, typed.seed ?? DEFAULT_SEED),
    selection: { method: 'random' },
  }
}

/** Where a problem of charging is mended. */
const optionOf: Readonly<Record<string, string>> = {
  'charging.rule': '--charge',
  'charging.priceMinorUnits': '--price',
  'cost.wageMinorUnitsPerHour': '--wage',
}

function readCurrency(typed: TypedQuestion): string {
  const currency = typed.currency ?? defaults.currency
  if (isCurrency(currency)) return currency
  throw new UsageError(`--currency ${currency}: There is no such currency. It is three capital letters, as in EUR.`)
}

function readBudget(typed: TypedQuestion, currency: string): Budget {
  const said = (['budget-annotations', 'budget-hours', 'budget-money'] as const).filter(
    (one) => typed[one] !== undefined,
  )
  const [option, ...others] = said
  if (!option || others.length > 0)
    throw new UsageError('Say one budget: --budget-annotations N, --budget-hours H or --budget-money AMOUNT.')
  const text = typed[option] ?? ''
  const [annotations, hours, money] = Budget.options
  switch (option) {
    case 'budget-annotations':
      return { unit: 'annotations', budgetAnnotations: readNumber(option, annotations.shape.budgetAnnotations, text) }
    case 'budget-hours':
      return { unit: 'hours', budgetSeconds: readSeconds(option, hours.shape.budgetSeconds, text) }
    case 'budget-money': {
      const minorUnits = readMoney(option, text, currency)
      return {
        unit: 'money',
        budgetMinorUnits: checked(option, text, money.shape.budgetMinorUnits, minorUnits),
        currency,
      }
    }
  }
}

function readCharging(typed: TypedQuestion, unit: BudgetUnit, currency: string): Charging {
  const rule: ChargingRule = readText(
    'charge',
    oneOf(chargingRules),
    typed.charge ?? (unit === 'hours' ? 'hour' : 'response'),
  )
  const [, , byHour] = Charging.options
  if (rule === 'hour') {
    if (typed.price !== undefined) throw new UsageError('--price: An hour is paid by --wage, not by a price.')
    return {
      rule,
      capRatio: readNumber('cap-ratio', byHour.shape.capRatio, typed['cap-ratio'] ?? String(DEFAULT_CAP_RATIO)),
    }
  }
  if (typed['cap-ratio'] !== undefined) throw new UsageError('--cap-ratio: Only --charge hour has a cap.')
  const { priceMinorUnits } = Charging.options[0].shape
  const price = typed.price === undefined ? null : readMoney('price', typed.price, currency)
  return { rule, priceMinorUnits: checked('price', typed.price ?? '', priceMinorUnits, price) }
}

function readChecks(typed: TypedQuestion): Checks {
  const { shape } = Checks
  const read = <T>(option: QuestionOption, schema: z.ZodType<T>, unsaid: T): T =>
    typed[option] === undefined ? unsaid : readNumber(option, schema, typed[option])
  return {
    firstItems: read('first-items', shape.firstItems, noChecks.firstItems),
    firstOverlap: read('first-overlap', shape.firstOverlap, noChecks.firstOverlap),
    auditItems: read('audit-items', shape.auditItems, noChecks.auditItems),
    goldRatio: read('gold-ratio', shape.goldRatio, noChecks.goldRatio),
    testRatio: read('test-ratio', shape.testRatio, noChecks.testRatio),
    testOverlap: read('test-overlap', shape.testOverlap, noChecks.testOverlap),
  }
}

function readSchedule(typed: TypedQuestion): Schedule {
  const { shape } = Schedule
  const weekly = typed['weekly-hours']
  return {
    startDate: typed['start-date'] === undefined ? null : readText('start-date', shape.startDate, typed['start-date']),
    weeklySeconds: weekly === undefined ? null : readSeconds('weekly-hours', shape.weeklySeconds, weekly),
    spread: typed.spread === undefined ? unscheduled.spread : readNumber('spread', shape.spread, typed.spread),
  }
}

/** The options that say something about time or money beside the price. */
const costOptions = [
  ...['wage', 'generation', 'base-seconds', 'words-per-minute', 'seconds-per-bit', 'prompt-words', 'response-words'],
  ...['time-multiplier', 'utilisation-ratio', 'fee-ratio', 'review-ratio', 'accept-ratio', 'weekly-hours'],
] as const satisfies readonly QuestionOption[]

type CostTerms = { currency: string; isByTime: boolean }

/** Null where nothing asks for times or money. */
function readCost(typed: TypedQuestion, means: MeanWords, { currency, isByTime }: CostTerms): CostAssumptions | null {
  if (!isByTime && costOptions.every((option) => typed[option] === undefined)) return null
  const { shape } = CostAssumptions
  const read = <T>(option: QuestionOption, schema: z.ZodType<T>, unsaid: T): T =>
    typed[option] === undefined ? unsaid : readNumber(option, schema, typed[option])
  const amount = <T>(option: QuestionOption, schema: z.ZodType<T>, unsaid: T): T =>
    typed[option] === undefined
      ? unsaid
      : checked(option, typed[option], schema, readMoney(option, typed[option], currency))
  const unsaid = defaultAssumptions
  return {
    baseSeconds: read('base-seconds', shape.baseSeconds, unsaid.baseSeconds),
    readingWordsPerMinute: read('words-per-minute', shape.readingWordsPerMinute, unsaid.readingWordsPerMinute),
    secondsPerBit: read('seconds-per-bit', shape.secondsPerBit, unsaid.secondsPerBit),
    promptWords: read('prompt-words', shape.promptWords, means.promptWords),
    responseWords: read('response-words', shape.responseWords, means.responseWords),
    timeMultiplier: read('time-multiplier', shape.timeMultiplier, unsaid.timeMultiplier),
    utilisationRatio: read('utilisation-ratio', shape.utilisationRatio, unsaid.utilisationRatio),
    wageMinorUnitsPerHour: amount('wage', shape.wageMinorUnitsPerHour, null),
    feeRatio: read('fee-ratio', shape.feeRatio, unsaid.feeRatio),
    reviewRatio: read('review-ratio', shape.reviewRatio, unsaid.reviewRatio),
    acceptRatio: read('accept-ratio', shape.acceptRatio, unsaid.acceptRatio),
    generationMinorUnitsPerThousandResponses: amount('generation', shape.generationMinorUnitsPerThousandResponses, 0),
    currency,
  }
}

function readMoney(option: QuestionOption, text: string, currency: string): number {
  const minorUnits = readMinorUnits(text, currency)
  if (minorUnits !== null) return minorUnits
  throw new UsageError(
    `--${option} ${text}: An amount of ${currency} is written as in 1200.50, with no more decimals than the currency has.`,
  )
}

function readSeconds<T>(option: QuestionOption, schema: z.ZodType<T>, text: string): T {
  const hours = readNumber(option, z.number({ error: 'Hours are a number.' }), text)
  return checked(option, text, schema, Math.round(hours * HOUR_SECONDS))
}

function checked<T>(option: QuestionOption, text: string, schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw new UsageError(`--${option} ${text}: ${read.error.issues[0]?.message ?? 'it cannot be read.'}`)
}
