import { z } from 'zod'

export const ResponseId = z.uuid().brand<'ResponseId'>()
export type ResponseId = z.infer<typeof ResponseId>

/** Tiers of responses, best first; the same tier is a tie. It may leave responses of the slate unranked. */
export const Ranking = z
  .array(z.array(ResponseId).min(1))
  .min(1)
  .refine((tiers) => new Set(tiers.flat()).size === tiers.flat().length, {
    error: 'a response appears in more than one tier',
  })
export type Ranking = z.infer<typeof Ranking>

/** Ranks in slate order; 1 is best, equal is tied, null is not ranked (never "last"). */
export type Ranks = readonly (number | null)[]

/**
 * Dense ranks (1,1,2) in slate order; null for a response no tier holds.
 * Throws a RangeError where a tier names a response that is not of the slate, or names one twice.
 */
export function ranksOfTiers<T>(tiers: readonly (readonly T[])[], slate: readonly T[]): (number | null)[] {
  const rankOf = new Map<T, number>()
  tiers.forEach((tier, i) => {
    for (const response of tier) {
      if (rankOf.has(response)) throw new RangeError(`${String(response)} appears in more than one tier`)
      rankOf.set(response, i + 1)
    }
  })
  const ranks = slate.map((response) => rankOf.get(response) ?? null)
  if (ranks.filter((rank) => rank !== null).length !== rankOf.size)
    throw new RangeError('a tier names a response that is not of the slate')
  return ranks
}

/** Tiers, best first, of ranks under any coding (dense, competition, mid-ranks); within a tier slate order. Null ranks are left out. */
export function tiersOfRanks<T>(ranks: Ranks, slate: readonly T[]): T[][] {
  const tiers = new Map<number, T[]>()
  ranks.forEach((rank, i) => {
    if (rank === null || i >= slate.length) return
    const tier = tiers.get(rank) ?? []
    tier.push(slate[i] as T)
    tiers.set(rank, tier)
  })
  return [...tiers].sort(([a], [b]) => a - b).map(([, tier]) => tier)
}

/** The same order in dense coding: 1, 1, 2. Takes any coding, keeps nulls. */
export function denseRanks(ranks: Ranks): (number | null)[] {
  const levels = [...new Set(ranks.filter((rank) => rank !== null))].sort((a, b) => a - b)
  const denseOf = new Map(levels.map((level, i) => [level, i + 1]))
  return ranks.map((rank) => (rank === null ? null : (denseOf.get(rank) ?? null)))
}

/** The same order in mid-ranks (tied responses share the mean of their places): 1.5, 1.5, 3. Keeps nulls, which take no place. */
export function midRanks(ranks: Ranks): (number | null)[] {
  const ranked = ranks.filter((rank) => rank !== null)
  return ranks.map((rank) => {
    if (rank === null) return null
    const better = ranked.filter((other) => other < rank).length
    const same = ranked.filter((other) => other === rank).length
    return better + (same + 1) / 2
  })
}

/** Shown places as slate places: `displayOrder[place]` is the slate index of the card shown there. */
export function slateTiers(tiers: readonly (readonly number[])[], displayOrder: readonly number[]): number[][] {
  return tiers.map((tier) =>
    tier.map((place) => {
      const index = displayOrder[place]
      if (index === undefined) throw new RangeError(`no card is shown at place ${place}`)
      return index
    }),
  )
}
