import { defaultAssumptions, judgmentSeconds } from '../planning/cost/cost-model.ts'

/** What an annotator has before them: the words of the conversation and of each response shown. */
export type ReadingLoad = { promptWords: number; responseWords: readonly number[] }

/** Active seconds one judgment is expected to take, under the assumptions a plan starts from. At least the settling-in seconds. */
export function expectedSeconds({ promptWords, responseWords }: ReadingLoad): number {
  const cards = responseWords.length
  const words = responseWords.reduce((sum, count) => sum + count, 0)
  return judgmentSeconds(cards, {
    ...defaultAssumptions,
    promptWords,
    responseWords: cards === 0 ? 0 : words / cards,
  })
}
