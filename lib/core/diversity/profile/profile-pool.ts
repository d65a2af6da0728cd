import { curveSizes } from '../diversity-curve.ts'
import { promptDiversity } from '../prompt-diversity.ts'
import { countChoice } from '../selection/choice-figures.ts'
import { chooseDiverse, eligiblePrompts } from '../selection/choose-prompts.ts'
import { indexBigrams } from '../selection/cover/bigram-index.ts'
import { sortOut } from '../selection/guard/sort-out.ts'
import type { PromptFacts } from '../selection/prompt-facts.ts'
import type { DiversitySettings } from '../settings.ts'
import type { PooledTokens } from '../tokens/pooled-tokens.ts'
import { describeNearDuplicates } from './near-duplicates/describe-near-duplicates.ts'
import { nearDuplicates } from './near-duplicates/near-duplicates.ts'
import { repeatedNgrams } from './ngrams/repeated-ngrams.ts'
import type { ProfiledPool } from './profiled-pool.ts'

const CURVE_POINTS = 14

export type ProfileRequest = {
  settings: DiversitySettings
  /** Decides ties of the diverse selections. */
  seed: string
  facts: PromptFacts
  /** Of the rendered prompts, and of those in gzip: sums over the pool's sheets. */
  bytes: number
  gzipBytes: number
}

/**
 * What stands beside d about a pool. The diverse curve is d of a diverse selection of its own at each of about 14 sizes, up to
 * all prompts that may be chosen; near-duplicates, n-grams and selections see the tokens that count, nothing past them.
 */
export function profilePool(
  pooled: PooledTokens,
  { settings, seed, facts, bytes, gzipBytes }: ProfileRequest,
  onProgress: (ratio: number) => void = () => undefined,
): ProfiledPool {
  const firsts = nearDuplicates(pooled, settings)
  onProgress(0.3)
  const described = describeNearDuplicates(pooled, settings, firsts)
  const ngrams = repeatedNgrams(pooled, settings)
  onProgress(0.5)
  const index = indexBigrams(pooled)
  const eligible = eligiblePrompts(sortOut(pooled, settings, facts, index, firsts), seed)
  const sizes = curveSizes(eligible.length, CURVE_POINTS / Math.max(1, Math.log2(eligible.length)))
  const diverseCurve = sizes.map((count, i) => {
    const counts = countChoice(index, chooseDiverse({ pooled, facts, index, eligible, count }))
    onProgress(0.55 + (0.45 * i) / sizes.length)
    return { ...counts, diversity: promptDiversity(counts) }
  })
  onProgress(1)
  return {
    nearDuplicates: described,
    repeatedNgrams: ngrams,
    compression: { bytes, gzipBytes, ratio: gzipBytes === 0 ? null : bytes / gzipBytes },
    diverseCurve,
  }
}
