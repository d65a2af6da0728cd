import { roundShares } from './apportion.ts'

/** Somebody who takes a part: the level they stand at, how much one level more is, and the most they take (whole). */
export type Taker = { level: number; perLevel: number; most: number }

/**
 * Water-filling: whole parts that bring everybody to one level, as far as `most` lets them. They sum to `total`, or to all that is
 * taken at most where that is less. Parts between two whole numbers are rounded by largest remainder; ties favour the earlier
 * index. `perLevel` is above 0.
 */
export function fillEvenly(total: number, takers: readonly Taker[]): number[] {
  const most = takers.reduce((sum, taker) => sum + taker.most, 0)
  if (most <= total) return takers.map((taker) => taker.most)
  const level = levelOf(total, takers)
  const exact = takers.map((taker) => clamp((level - taker.level) * taker.perLevel, taker.most))
  return roundShares(exact, total)
}

/** The level at which the parts, not rounded, sum to `total`: the sum is piecewise linear in it, and the pieces are walked. */
function levelOf(total: number, takers: readonly Taker[]): number {
  const bends = takers
    .filter((taker) => taker.most > 0)
    .flatMap(({ level, perLevel, most }) => [
      { at: level, slope: perLevel },
      { at: level + most / perLevel, slope: -perLevel },
    ])
    .sort((a, b) => a.at - b.at)
  let taken = 0
  let slope = 0
  let at = bends[0]?.at ?? 0
  for (const bend of bends) {
    const next = taken + slope * (bend.at - at)
    if (next >= total && slope > 0) break
    taken = next
    slope += bend.slope
    at = bend.at
  }
  return slope > 0 ? at + (total - taken) / slope : at
}

const clamp = (part: number, most: number): number => Math.min(Math.max(part, 0), most)
