import type { PooledTokens } from '../tokens/pooled-tokens.ts'
import { apportionSeats } from './apportion-seats.ts'
import type { Division } from './cover/lazy-greedy.ts'
import type { PromptFacts } from './prompt-facts.ts'

const LENGTH_CLASSES = 8

/**
 * Divides the eligible prompts by script and within a script by length, in eight classes that each hold about an eighth of the
 * eligible prompts. Seats go out from the top, at each level in proportion to the eligible prompts, by largest remainder: so
 * every script, however few its prompts, has its share of the choice to within one prompt, which rounding each small stratum
 * alone would lose.
 */
export function divideByLength(pooled: PooledTokens, eligible: Uint32Array, seats: number): Division {
  const { offsets, scripts } = pooled
  const lengthOf = (prompt: number) => (offsets[prompt + 1] as number) - (offsets[prompt] as number)
  const bounds = lengthBounds(Uint32Array.from(eligible, lengthOf).sort())
  const classOf = (prompt: number) => bounds.findIndex((bound) => lengthOf(prompt) <= bound)
  return divide(pooled.prompts, eligible, seats, [(prompt) => scripts[prompt] as number, classOf])
}

/** Divides the eligible prompts by source, with seats in proportion, by largest remainder. */
export function divideBySource(facts: PromptFacts, eligible: Uint32Array, seats: number): Division {
  return divide(facts.sources.length, eligible, seats, [(prompt) => facts.sources[prompt] as number])
}

function divide(
  prompts: number,
  eligible: Uint32Array,
  seats: number,
  levels: readonly ((prompt: number) => number)[],
): Division {
  const strata = new Uint32Array(prompts)
  const given: number[] = []
  const giveOut = (members: Uint32Array | readonly number[], share: number, level: number) => {
    const keyOf = levels[level]
    if (!keyOf) {
      for (const prompt of members) strata[prompt] = given.length
      given.push(share)
      return
    }
    const groups = new Map<number, number[]>()
    for (const prompt of members) {
      const key = keyOf(prompt)
      const group = groups.get(key)
      if (group) group.push(prompt)
      else groups.set(key, [prompt])
    }
    const sorted = [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
    const sizes = sorted.map((group) => group.length)
    const shares = apportionSeats(share, sizes)
    sorted.forEach((group, i) => {
      giveOut(group, shares[i] as number, level + 1)
    })
  }
  giveOut(eligible, seats, 0)
  return { strata, seats: given }
}

/** The longest prompt of each class; the last is the longest of all. */
function lengthBounds(ascending: Uint32Array): number[] {
  return Array.from({ length: LENGTH_CLASSES }, (_, i) => {
    const at = Math.ceil(((i + 1) * ascending.length) / LENGTH_CLASSES) - 1
    return ascending[Math.max(0, at)] ?? 0
  })
}
