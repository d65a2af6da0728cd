import { type BigramCounts, promptDiversity } from '../prompt-diversity.ts'
import type { PooledTokens } from '../tokens/pooled-tokens.ts'
import type { BigramIndex } from './cover/bigram-index.ts'
import type { ChoiceFigures } from './selection-figures.ts'

/** What a choice holds, and how much of the probes' bigrams. */
export function figuresOf(
  pooled: PooledTokens,
  index: BigramIndex,
  chosen: Uint32Array,
  probes: Uint32Array,
): ChoiceFigures {
  const holders = new Uint32Array(index.shared)
  const counts = countChoice(index, chosen, holders)
  const isChosen = new Uint8Array(pooled.prompts)
  for (const prompt of chosen) isChosen[prompt] = 1
  const lengths = Uint32Array.from(chosen, (prompt) => lengthOf(pooled, prompt)).sort()
  const tokens = lengths.reduce((sum, length) => sum + length, 0)
  return {
    ...counts,
    diversity: promptDiversity(counts),
    coverage: coverageOf(pooled, index, holders, isChosen, probes),
    meanTokens: chosen.length === 0 ? null : tokens / chosen.length,
    medianTokens: medianOf(lengths),
  }
}

/** Counts the bigrams of a choice; adds to `holders` how many of its prompts hold each shared bigram. Shape: [index.shared]. */
export function countChoice(
  index: BigramIndex,
  chosen: Uint32Array,
  holders: Uint32Array = new Uint32Array(index.shared),
): BigramCounts {
  let bigrams = 0
  let distinctBigrams = 0
  for (const prompt of chosen) {
    bigrams += index.bigrams[prompt] as number
    distinctBigrams += index.lone[prompt] as number
    for (let i = index.starts[prompt] as number; i < (index.starts[prompt + 1] as number); i++) {
      const id = index.ids[i] as number
      if (holders[id] === 0) distinctBigrams += 1
      holders[id] = (holders[id] as number) + 1
    }
  }
  return { prompts: chosen.length, bigrams, distinctBigrams }
}

/** Share of the probes' bigrams, each as often as it occurs, that a chosen prompt other than the probe itself holds. */
function coverageOf(
  { tokens, offsets }: PooledTokens,
  index: BigramIndex,
  holders: Uint32Array,
  isChosen: Uint8Array,
  probes: Uint32Array,
): number | null {
  let all = 0
  let held = 0
  for (const probe of probes) {
    const needed = 1 + (isChosen[probe] as number)
    for (let i = (offsets[probe] as number) + 1; i < (offsets[probe + 1] as number); i++) {
      const id = index.idOf(tokens[i - 1] as number, tokens[i] as number)
      all += 1
      if (id >= 0 && (holders[id] as number) >= needed) held += 1
    }
  }
  return all === 0 ? null : held / all
}

export function lengthOf({ offsets }: PooledTokens, prompt: number): number {
  return (offsets[prompt + 1] as number) - (offsets[prompt] as number)
}

/** Of an ascending list; the mean of the middle two where their number is even. */
function medianOf(ascending: Uint32Array): number | null {
  const middle = ascending.length >> 1
  if (ascending.length === 0) return null
  if (ascending.length % 2 === 1) return ascending[middle] as number
  return ((ascending[middle - 1] as number) + (ascending[middle] as number)) / 2
}
