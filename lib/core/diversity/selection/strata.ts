import type { PooledTokens } from '../tokens/pooled-tokens.ts'
import { apportionSeats } from './apportion-seats.ts'
import type { PromptFacts } from './prompt-facts.ts'

const LENGTH_CLASSES = 8

export type Strata = {
  /** The stratum of each prompt; 0 for one that is not eligible, which no one asks for. Shape: [prompts]. */
  strata: Uint32Array
  seats: number[]
}

/**
 * Divides the eligible prompts by script, within a script by source, within a source by length (eight classes that each hold
 * about an eighth of the eligible prompts), and gives out the seats from the top: at each level in proportion to the eligible
 * prompts, by largest remainder. So every script, however few its prompts, has its share of the choice to within one prompt,
 * every source its share of its script's, and so on: shares that rounding each small stratum alone would lose.
 */
export function stratify(pooled: PooledTokens, facts: PromptFacts, eligible: Uint32Array, seats: number): Strata {
  const { offsets, scripts, prompts } = pooled
  const lengthOf = (prompt: number) => (offsets[prompt + 1] as number) - (offsets[prompt] as number)
  const bounds = lengthBounds(Uint32Array.from(eligible, lengthOf).sort())
  const levels = [
    (prompt: number) => scripts[prompt] as number,
    (prompt: number) => facts.sources[prompt] as number,
    (prompt: number) => bounds.findIndex((bound) => lengthOf(prompt) <= bound),
  ]
  const strata = new Uint32Array(prompts)
  const given: number[] = []
  const divide = (members: readonly number[] | Uint32Array, share: number, level: number) => {
    const keyOf = levels[level]
    if (!keyOf) {
      for (const prompt of members) strata[prompt] = given.length
      given.push(share)
      return
    }
    const groups = new Map<number, number[]>()
    for (const prompt of members) {
      const group = groups.get(keyOf(prompt))
      if (group) group.push(prompt)
      else groups.set(keyOf(prompt), [prompt])
    }
    const sorted = [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
    const shares = apportionSeats(
      share,
      sorted.map((group) => group.length),
    )
    sorted.forEach((group, i) => {
      divide(group, shares[i] as number, level + 1)
    })
  }
  divide(eligible, seats, 0)
  return { strata, seats: given }
}

/** The longest prompt of each class; the last is the longest of all. */
function lengthBounds(ascending: Uint32Array): number[] {
  return Array.from({ length: LENGTH_CLASSES }, (_, i) => {
    const at = Math.ceil(((i + 1) * ascending.length) / LENGTH_CLASSES) - 1
    return ascending[Math.max(0, at)] ?? 0
  })
}
