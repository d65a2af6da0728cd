import type { PooledTokens } from '../tokens/pooled-tokens.ts'
import { lengthOf } from './choice-figures.ts'
import type { IndexedMix } from './chosen-prompts.ts'
import type { SelectionFigures } from './selection-figures.ts'

const SHORTEST_BIN = 16

/** How often each value stands in the pool, the choice and the random choice; the most frequent of the pool first. */
export function mixOf(values: Uint16Array, chosen: Uint32Array, random: Uint32Array): IndexedMix[] {
  const mixes = new Map<number, IndexedMix>()
  for (const value of values) {
    const mix = mixes.get(value)
    if (mix) mix.pool += 1
    else mixes.set(value, { value, pool: 1, chosen: 0, random: 0 })
  }
  for (const prompt of chosen) (mixes.get(values[prompt] as number) as IndexedMix).chosen += 1
  for (const prompt of random) (mixes.get(values[prompt] as number) as IndexedMix).random += 1
  return [...mixes.values()].sort((a, b) => b.pool - a.pool || a.value - b.value)
}

/** Lengths in tokens, in bins that double from [0, 16) on; the last one includes its upper end. Empty for an empty pool. */
export function lengthMix(pooled: PooledTokens, chosen: Uint32Array, random: Uint32Array): SelectionFigures['lengths'] {
  let longest = 0
  for (let prompt = 0; prompt < pooled.prompts; prompt++) longest = Math.max(longest, lengthOf(pooled, prompt))
  if (pooled.prompts === 0) return []
  const bins: SelectionFigures['lengths'] = []
  for (let from = 0, to = SHORTEST_BIN; bins.length === 0 || from < longest; from = to, to *= 2)
    bins.push({ from, to, pool: 0, chosen: 0, random: 0 })
  const binOf = (prompt: number) => {
    const length = lengthOf(pooled, prompt)
    const at = length < SHORTEST_BIN ? 0 : Math.floor(Math.log2(length / SHORTEST_BIN)) + 1
    return bins[Math.min(at, bins.length - 1)] as (typeof bins)[number]
  }
  for (let prompt = 0; prompt < pooled.prompts; prompt++) binOf(prompt).pool += 1
  for (const prompt of chosen) binOf(prompt).chosen += 1
  for (const prompt of random) binOf(prompt).random += 1
  return bins
}
