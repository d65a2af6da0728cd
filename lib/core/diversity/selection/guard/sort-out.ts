import { nearDuplicates } from '../../profile/near-duplicates/near-duplicates.ts'
import type { DiversitySettings } from '../../settings.ts'
import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import { type BigramIndex, heldByTwo } from '../cover/bigram-index.ts'
import type { PromptFacts } from '../prompt-facts.ts'
import { findGarbage } from './find-garbage.ts'

export const ELIGIBLE = 0
export const REPEATED = 1
export const NEAR_DUPLICATE = 2
export const GARBAGE = 3

/**
 * Whether each prompt may be chosen for diversity, and if not why: it repeats an earlier prompt's content, else it is a
 * near-duplicate of an earlier prompt, else it looks like garbage. Shape: [prompts]. `clusters` is nearDuplicates' answer where
 * it is known already.
 */
export function sortOut(
  pooled: PooledTokens,
  settings: DiversitySettings,
  facts: PromptFacts,
  index: BigramIndex,
  clusters: Uint32Array = nearDuplicates(pooled, settings),
): Uint8Array {
  const verdicts = Uint8Array.from(clusters, (cluster, prompt) => {
    if (facts.firstEqual[prompt] !== prompt) return REPEATED
    return cluster === prompt ? ELIGIBLE : NEAR_DUPLICATE
  })
  const kept = Uint32Array.from(verdicts.keys()).filter((prompt) => verdicts[prompt] === ELIGIBLE)
  for (const prompt of findGarbage(pooled, settings, index, heldByTwo(index, kept), kept)) verdicts[prompt] = GARBAGE
  return verdicts
}
