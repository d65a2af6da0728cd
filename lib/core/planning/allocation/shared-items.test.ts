import { expect, test } from 'vitest'
import { agreementHalfWidth } from '../checks-worth.ts'
import { PairCounts } from './pair-counts.ts'
import { sharedItemsNeeded, sharingOf, WIDEST_AT } from './shared-items.ts'

test('as many shared items as are needed give the wanted half-width, and one fewer does not', () => {
  for (const wanted of [0.05, 0.1, 0.15, 0.2]) {
    const needed = sharedItemsNeeded(wanted)
    expect(agreementHalfWidth(WIDEST_AT, needed)).toBeLessThanOrEqual(wanted)
    expect(agreementHalfWidth(WIDEST_AT, needed - 1)).toBeGreaterThan(wanted)
  }
  // 1.6449² · 0.25 / 0.01 = 67.6.
  expect(sharedItemsNeeded(0.1)).toBe(68)
  expect(sharedItemsNeeded(0.1, 0.8)).toBe(44)
})

test('the pair and the person that share least are named, with what every pair lacks and the team that would reach it', () => {
  const pairs = new PairCounts(3)
  pairs.add(0, 1, 10)
  pairs.add(0, 2, 4)
  pairs.add(1, 2, 6)
  expect(sharingOf(['a', 'b', 'c'], pairs, 8)).toEqual({
    least: { items: 4, a: 'a', b: 'c' },
    most: 10,
    pairsBelow: 2,
    pairs: 3,
    leastOfOne: { items: 10, id: 'c' },
    extraItems: 4 + 2,
    // 20 shared in all: two pairs of 8 are too few for the three pairs of three people.
    largestTeam: 2,
  })
  expect(sharingOf(['a', 'b', 'c'], pairs, 6).largestTeam).toBe(3)
  expect(sharingOf(['a', 'b', 'c'], pairs, 21).largestTeam).toBeNull()
  expect(sharingOf(['a'], new PairCounts(1), 8)).toMatchObject({
    least: null,
    leastOfOne: null,
    pairs: 0,
    extraItems: 0,
  })
})
