import type { DiversitySettings } from '../../settings.ts'
import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import { ownTokens } from '../own-tokens.ts'
import type { IndexedNearDuplicates } from '../profiled-pool.ts'
import { BANDS, PERMUTATIONS } from './band-keys.ts'
import { THRESHOLD } from './near-duplicates.ts'
import { similarityReader } from './similarity.ts'

const SHOWN_CLUSTERS = 10
const SHOWN_PROMPTS = 5

/** What there is to say about clusters of near-duplicates; `firsts` is nearDuplicates' answer. */
export function describeNearDuplicates(
  pooled: PooledTokens,
  settings: DiversitySettings,
  firsts: Uint32Array,
): IndexedNearDuplicates {
  const sizes = new Uint32Array(pooled.prompts)
  for (const first of firsts) sizes[first] = (sizes[first] as number) + 1
  const shared = Array.from(sizes.keys()).filter((first) => (sizes[first] as number) > 1)
  const promptsInClusters = shared.reduce((sum, first) => sum + (sizes[first] as number), 0)
  const redundantPrompts = promptsInClusters - shared.length
  const largest = shared.sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b).slice(0, SHOWN_CLUSTERS)
  const similarity = similarityReader(ownTokens(pooled, settings), pooled.prompts)
  const examples = membersOf(firsts, largest).map((members, i) => ({
    size: sizes[largest[i] as number] as number,
    prompts: members.map((index) => ({
      index,
      similarity: index === largest[i] ? 1 : similarity(largest[i] as number, index),
    })),
  }))
  return {
    permutations: PERMUTATIONS,
    bands: BANDS,
    threshold: THRESHOLD,
    clusters: shared.length,
    promptsInClusters,
    redundantPrompts,
    share: pooled.prompts === 0 ? null : redundantPrompts / pooled.prompts,
    examples,
  }
}

/** The first prompts of each of these clusters, in pool order. */
function membersOf(firsts: Uint32Array, clusters: readonly number[]): number[][] {
  const members = new Map(clusters.map((first) => [first, [] as number[]]))
  firsts.forEach((first, prompt) => {
    const known = members.get(first)
    if (known && known.length < SHOWN_PROMPTS) known.push(prompt)
  })
  return [...members.values()]
}
