import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import { apportionSeats } from '../apportion-seats.ts'
import type { Division } from '../cover/lazy-greedy.ts'
import type { PromptFacts } from '../prompt-facts.ts'
import { roundTable } from './round-table.ts'

const LENGTH_CLASSES = 8

/**
 * Divides the eligible prompts by language and script together, and within these by length, in eight classes that each hold
 * about an eighth of the eligible prompts. Seats go out in proportion to the eligible prompts: every language and every script,
 * however few its prompts, has its share of the choice to within one prompt, which rounding each small stratum alone would
 * lose. Prompts that name no language count as one language; where all do, or all name one, seats go to scripts by largest remainder.
 */
export function divideByLength(
  pooled: PooledTokens,
  facts: PromptFacts,
  eligible: Uint32Array,
  seats: number,
): Division {
  const { offsets, scripts } = pooled
  const lengthOf = (prompt: number) => (offsets[prompt + 1] as number) - (offsets[prompt] as number)
  const bounds = lengthBounds(Uint32Array.from(eligible, lengthOf).sort())
  const classOf = (prompt: number) => bounds.findIndex((bound) => lengthOf(prompt) <= bound)
  const cells = groupBy(eligible, (prompt) => (facts.langs[prompt] as number) * 256 + (scripts[prompt] as number))
  const sizes = cells.map(({ members }) => members.length)
  const first = cells[0]?.key ?? 0
  const isOneLanguage = cells.every(({ key }) => key >> 8 === first >> 8)
  const shares = isOneLanguage
    ? apportionSeats(seats, sizes)
    : roundTable(
        seats,
        cells.map(({ key, members }) => ({ row: key >> 8, column: key & 255, count: members.length })),
      )
  const division = { strata: new Uint32Array(pooled.prompts), seats: [] }
  cells.forEach(({ members }, i) => {
    giveOut(division, groupBy(members, classOf), shares[i] as number)
  })
  return division
}

/** Divides the eligible prompts by source, with seats in proportion, by largest remainder. */
export function divideBySource(facts: PromptFacts, eligible: Uint32Array, seats: number): Division {
  const division = { strata: new Uint32Array(facts.sources.length), seats: [] }
  giveOut(
    division,
    groupBy(eligible, (prompt) => facts.sources[prompt] as number),
    seats,
  )
  return division
}

type Group = { key: number; members: readonly number[] }

/** In ascending order of their keys; members in the order given. */
function groupBy(prompts: Uint32Array | readonly number[], keyOf: (prompt: number) => number): Group[] {
  const groups = new Map<number, number[]>()
  for (const prompt of prompts) {
    const key = keyOf(prompt)
    const group = groups.get(key)
    if (group) group.push(prompt)
    else groups.set(key, [prompt])
  }
  return [...groups].map(([key, members]) => ({ key, members })).sort((a, b) => a.key - b.key)
}

/** Makes each group a stratum of the division, and gives it its part of the seats. */
function giveOut({ strata, seats }: Division, groups: readonly Group[], share: number): void {
  const parts = apportionSeats(
    share,
    groups.map(({ members }) => members.length),
  )
  groups.forEach(({ members }, i) => {
    for (const prompt of members) strata[prompt] = seats.length
    seats.push(parts[i] as number)
  })
}

/** The longest prompt of each class; the last is the longest of all. */
function lengthBounds(ascending: Uint32Array): number[] {
  return Array.from({ length: LENGTH_CLASSES }, (_, i) => {
    const at = Math.ceil(((i + 1) * ascending.length) / LENGTH_CLASSES) - 1
    return ascending[Math.max(0, at)] ?? 0
  })
}
