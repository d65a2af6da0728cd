import type { PromptText } from '#lib/core/diversity/heavy-work'
import { SHEET_PROMPTS } from '#lib/core/diversity/tokens/token-sheet'

/** Consecutive prompts of a file; `firstIndex` is the place of the first, from 0. */
export type TextBatch = { firstIndex: number; texts: readonly PromptText[] }

/** Prompts in the order read, as many together as a token sheet holds. */
export async function* promptBatches(rows: AsyncIterable<{ prompt: PromptText }>): AsyncGenerator<TextBatch> {
  let firstIndex = 0
  let texts: PromptText[] = []
  for await (const { prompt } of rows) {
    texts.push(prompt)
    if (texts.length < SHEET_PROMPTS) continue
    yield { firstIndex, texts }
    firstIndex += texts.length
    texts = []
  }
  if (texts.length > 0) yield { firstIndex, texts }
}
