import { type BigramCounts, promptDiversity } from '../prompt-diversity.ts'
import type { PooledTokens } from '../tokens/pooled-tokens.ts'
import type { BigramIndex } from './cover/bigram-index.ts'
import type { PromptFacts } from './prompt-facts.ts'
import type { ChoiceFigures } from './selection-figures.ts'

type Asked = { pooled: PooledTokens; index: BigramIndex; firstEqual: PromptFacts['firstEqual']; probes: Uint32Array }

/** What a choice holds, and how much of the probes' bigrams. Of prompts with equal content at most one is chosen. */
export function figuresOf(asked: Asked, chosen: Uint32Array): ChoiceFigures {
  const { pooled, index } = asked
  const holders = new Uint32Array(index.shared)
  const counts = countChoice(index, chosen, holders)
  const lengths = Uint32Array.from(chosen, (prompt) => lengthOf(pooled, prompt)).sort()
  const tokens = lengths.reduce((sum, length) => sum + length, 0)
  return {
    ...counts,
    diversity: promptDiversity(counts),
    coverage: coverageOf(asked, chosen, holders),
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

/**
 * Share of the probes' bigrams, each as often as it occurs, that a chosen prompt holds, other than the probe itself and one that
 * says the same: which of equal prompts was chosen is chance.
 */
function coverageOf({ pooled, index, firstEqual, probes }: Asked, chosen: Uint32Array, holders: Uint32Array) {
  const { tokens, offsets } = pooled
  const chosenOf = new Map(Array.from(chosen, (prompt) => [firstEqual[prompt], prompt]))
  let all = 0
  let held = 0
  for (const probe of probes) {
    const same = chosenOf.get(firstEqual[probe])
    if (same !== undefined) addHolder(index, holders, same, -1)
    for (let i = (offsets[probe] as number) + 1; i < (offsets[probe + 1] as number); i++) {
      const id = index.idOf(tokens[i - 1] as number, tokens[i] as number)
      all += 1
      if (id >= 0 && (holders[id] as number) > 0) held += 1
    }
    if (same !== undefined) addHolder(index, holders, same, 1)
  }
  return all === 0 ? null : held / all
}

function addHolder({ starts, ids }: BigramIndex, holders: Uint32Array, prompt: number, by: 1 | -1): void {
  for (let i = starts[prompt] as number; i < (starts[prompt + 1] as number); i++) {
    const id = ids[i] as number
    holders[id] = (holders[id] as number) + by
  }
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
