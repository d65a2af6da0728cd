import { z } from 'zod'
import { rankingBits } from './ranking-bits.ts'

const share = (least: number, most: number) => z.number().min(least).max(most)

/** What a judgment costs, every figure an assumption until it is measured. */
export const CostAssumptions = z.strictObject({
  /** Reading and settling in before the first decision, seconds. */
  baseSeconds: z.number().min(0).max(3600),
  readingWordsPerMinute: z.number().min(30).max(1000),
  /** Seconds per bit of ranking. */
  secondsPerBit: z.number().min(0).max(600),
  promptWords: z.number().min(0).max(1_000_000),
  responseWords: z.number().min(0).max(1_000_000),
  /** Active seconds per paid second. */
  utilisationRatio: share(0.05, 1),
  wageMinorUnitsPerHour: z.number().int().min(1).max(100_000_000),
  /** Of the wage; left out where the budget itself is in money and names it. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'A currency is three capital letters, as in EUR.' })
    .optional(),
  feeRatio: share(0, 5),
  reviewRatio: share(0, 1),
  acceptRatio: share(0.05, 1),
})
export type CostAssumptions = z.infer<typeof CostAssumptions>

/** No published measurement of ranking time against K was found: these are assumptions and are labelled so wherever they show. */
export const defaultAssumptions = {
  baseSeconds: 10,
  readingWordsPerMinute: 240,
  secondsPerBit: 5,
  utilisationRatio: 0.75,
  feeRatio: 0,
  reviewRatio: 0,
  acceptRatio: 1,
} as const

/** Active seconds of one judgment of K responses: T(K) = a + (promptWords + K·responseWords)/wpm·60 + c·log2(K!). */
export function judgmentSeconds(k: number, assumed: CostAssumptions): number {
  const words = assumed.promptWords + k * assumed.responseWords
  return assumed.baseSeconds + (words / assumed.readingWordsPerMinute) * 60 + assumed.secondsPerBit * rankingBits(k)
}

/** Price of one judgment, rounded up to whole minor units so that the sum over a plan never passes its budget. */
export function judgmentCostMinorUnits(k: number, assumed: CostAssumptions): number {
  const paidSeconds = judgmentSeconds(k, assumed) / assumed.utilisationRatio
  const wage = (paidSeconds * assumed.wageMinorUnitsPerHour) / 3600
  return Math.max(1, Math.ceil((wage * (1 + assumed.feeRatio) * (1 + assumed.reviewRatio)) / assumed.acceptRatio))
}
