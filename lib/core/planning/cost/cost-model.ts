import { z } from 'zod'
import { Currency } from '../budget.ts'
import { rankingBits } from './ranking-bits.ts'

/** A number with its bounds, refused in one sentence that names both. */
const between = (what: string, least: number, most: number) => {
  const error = `${what} must be a number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}.`
  return z.number({ error }).min(least, { error }).max(most, { error })
}
/** Minor units with their bounds. */
const minorUnits = (what: string, least: number, most: number) =>
  between(what, least, most).int({ error: `${what} must be in whole minor units.` })

const figures = {
  /** Reading and settling in before the first decision, seconds. */
  baseSeconds: between('The seconds before a first decision', 0, 3600),
  readingWordsPerMinute: between('The words read in a minute', 30, 1000),
  /** Seconds per bit of ranking. */
  secondsPerBit: between('The seconds per bit', 0, 600),
  promptWords: between('The words of a prompt', 0, 1_000_000),
  responseWords: between('The words of a response', 0, 1_000_000),
  /** Measured seconds over assumed ones, for the whole of T(K); 1 until judgments are in. */
  timeMultiplier: between('The multiplier of time', 0.05, 20).default(1),
  /** Active seconds per paid second. */
  utilisationRatio: between('The utilisation', 0.05, 1),
  /** Null where no wage is given: what is charged by time then has no cost in money. */
  wageMinorUnitsPerHour: minorUnits('The wage in minor units', 1, 100_000_000).nullable(),
  feeRatio: between('The fee', 0, 5),
  reviewRatio: between('The share reviewed', 0, 1),
  acceptRatio: between('The share accepted', 0.05, 1),
  /** What making 1,000 responses costs. */
  generationMinorUnitsPerThousandResponses: minorUnits(
    'What 1,000 responses cost in minor units',
    0,
    1_000_000_000,
  ).default(0),
}

export const costFields = Object.keys(figures) as [CostField, ...CostField[]]
export type CostField = keyof typeof figures

/** A measured figure: from n observations, with its 90% interval where there is one. */
export const Measured = z.strictObject({
  n: z.number().int().min(1),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type Measured = z.infer<typeof Measured>

/** What a judgment takes and costs. A figure is an assumption unless `measured` names it. */
export const CostAssumptions = z.strictObject({
  ...figures,
  /** Of the wage and of generation; left out where the budget itself is in money and names it. */
  currency: Currency.optional(),
  measured: z.partialRecord(z.enum(costFields), Measured).optional(),
})
export type CostAssumptions = z.infer<typeof CostAssumptions>

/** No published measurement of ranking time against K was found: these are assumptions and are labelled so wherever they show. */
export const defaultAssumptions = {
  baseSeconds: 10,
  readingWordsPerMinute: 240,
  secondsPerBit: 5,
  timeMultiplier: 1,
  utilisationRatio: 0.75,
  feeRatio: 0,
  reviewRatio: 0,
  acceptRatio: 1,
  generationMinorUnitsPerThousandResponses: 0,
} as const

/** Words of a response where a pool has none to count. */
export const ASSUMED_RESPONSE_WORDS = 150

type TimeAssumptions = Pick<
  CostAssumptions,
  'baseSeconds' | 'readingWordsPerMinute' | 'secondsPerBit' | 'promptWords' | 'responseWords' | 'timeMultiplier'
>

/** Active seconds of one judgment of K responses: T(K) = m·(a + (promptWords + K·responseWords)/wpm·60 + c·log2(K!)). */
export function judgmentSeconds(k: number, assumed: TimeAssumptions): number {
  const words = assumed.promptWords + k * assumed.responseWords
  const reading = (words / assumed.readingWordsPerMinute) * 60
  return assumed.timeMultiplier * (assumed.baseSeconds + reading + assumed.secondsPerBit * rankingBits(k))
}

/** Paid seconds of one judgment: active ones over the utilisation. */
export function paidJudgmentSeconds(
  k: number,
  assumed: TimeAssumptions & Pick<CostAssumptions, 'utilisationRatio'>,
): number {
  return judgmentSeconds(k, assumed) / assumed.utilisationRatio
}

/** What a charge becomes with the platform's fee, the share that is reviewed, and rejected work paid again: at least 1. */
export function chargeFactor(
  assumed: Pick<CostAssumptions, 'feeRatio' | 'reviewRatio' | 'acceptRatio'> | null,
): number {
  return assumed ? ((1 + assumed.feeRatio) * (1 + assumed.reviewRatio)) / assumed.acceptRatio : 1
}

/** Cost of making N prompts' K responses, whole minor units, rounded up: never less for more prompts. 0 where none is assumed. */
export function generationMinorUnits(
  responses: number,
  assumed: Pick<CostAssumptions, 'generationMinorUnitsPerThousandResponses'> | null,
): number {
  return Math.ceil((responses * (assumed?.generationMinorUnitsPerThousandResponses ?? 0)) / 1000)
}
