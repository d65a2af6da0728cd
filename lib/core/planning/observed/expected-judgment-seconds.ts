import { rankingBits } from '../cost/ranking-bits.ts'
import type { Observation } from './observation.ts'

/** a, wpm and c of T(K). */
export type TimeParts = { baseSeconds: number; readingWordsPerMinute: number; secondsPerBit: number }

/** T(K) of the very prompt and responses that were judged, without a multiplier: a + words/wpm·60 + c·log2(K!) (science §3). */
export function expectedJudgmentSeconds(
  { k, promptWords, responseWords }: Pick<Observation, 'k' | 'promptWords' | 'responseWords'>,
  { baseSeconds, readingWordsPerMinute, secondsPerBit }: TimeParts,
): number {
  return baseSeconds + ((promptWords + responseWords) / readingWordsPerMinute) * 60 + secondsPerBit * rankingBits(k)
}
