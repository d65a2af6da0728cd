import { nearDuplicates } from '../../profile/near-duplicates.ts'
import type { DiversitySettings } from '../../settings.ts'
import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import type { PromptFacts } from '../prompt-facts.ts'
import { findGarbage } from './find-garbage.ts'

export const ELIGIBLE = 0
export const REPEATED = 1
export const GARBAGE = 2
export const NEAR_DUPLICATE = 3

/**
 * Whether each prompt may be chosen for diversity, and if not why: it repeats an earlier prompt's content, else it looks like
 * garbage, else it is a near-duplicate of an earlier prompt that may be chosen. `clusters` is nearDuplicates' answer where it
 * is known already. Shape: [prompts].
 */
export function sortOut(
  pooled: PooledTokens,
  settings: DiversitySettings,
  facts: PromptFacts,
  clusters: Uint32Array = nearDuplicates(pooled, settings),
): Uint8Array {
  const verdicts = new Uint8Array(pooled.prompts)
  const garbage = findGarbage(pooled, settings)
  const hasKept = new Uint8Array(pooled.prompts)
  for (let prompt = 0; prompt < pooled.prompts; prompt++) {
    const cluster = clusters[prompt] as number
    if (facts.firstEqual[prompt] !== prompt) verdicts[prompt] = REPEATED
    else if (garbage[prompt] === 1) verdicts[prompt] = GARBAGE
    else if (hasKept[cluster] === 1) verdicts[prompt] = NEAR_DUPLICATE
    else hasKept[cluster] = 1
  }
  return verdicts
}
