import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjacentComparisons, bestWorstComparisons, comparisonsOf, countPairs, countTiedPairs } from './comparisons.ts'
import { identicalRankedApart, tieIdentical } from './identical-responses.ts'
import { denseRanks, midRanks, Ranking, ranksOfTiers, slateTiers, tiersOfRanks } from './ranking.ts'

const vectorFile = path.resolve(process.env.RANKPLAN_SHARED ?? '../shared', 'vectors/pairs_from_ranking.json')
const hasVectors = existsSync(vectorFile)
if (!hasVectors) console.warn(`skipped: ${vectorFile} is not here (set RANKPLAN_SHARED)`)

type Case = {
  ranks: number[]
  all_pairs: number
  strict_pairs: number
  tied_pairs: number
  dense: number[]
  midrank: number[]
  strict_pairs_better_worse: [number, number][]
  best_worst_pairs: [number, number][]
  adjacent_level_pairs: [number, number][]
}
/** Two of the vector's cases, so that the rule is held where the file is not. */
const copied: Case[] = [
  {
    ranks: [1, 3, 3, 7],
    all_pairs: 6,
    strict_pairs: 5,
    tied_pairs: 1,
    dense: [1, 2, 2, 3],
    midrank: [1, 2.5, 2.5, 4],
    strict_pairs_better_worse: [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 3],
      [2, 3],
    ],
    best_worst_pairs: [[0, 3]],
    adjacent_level_pairs: [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ],
  },
  {
    ranks: [1, 1],
    all_pairs: 1,
    strict_pairs: 0,
    tied_pairs: 1,
    dense: [1, 1],
    midrank: [1.5, 1.5],
    strict_pairs_better_worse: [],
    best_worst_pairs: [],
    adjacent_level_pairs: [],
  },
]
const cases: Case[] = hasVectors ? JSON.parse(readFileSync(vectorFile, 'utf8')).cases : []

describe('comparisons implied by a ranking', () => {
  test.each([...copied, ...cases])('ranks $ranks imply the enumerated pairs', (known) => {
    const dense = denseRanks(known.ranks)
    const pairs = (of: { winner: number; loser: number }[]) => of.map(({ winner, loser }) => [winner, loser])
    expect(dense).toEqual(known.dense)
    expect(midRanks(known.ranks)).toEqual(known.midrank)
    expect(countPairs(known.ranks.length)).toBe(known.all_pairs)
    expect(countTiedPairs(known.ranks)).toBe(known.tied_pairs)
    expect(comparisonsOf(known.ranks)).toHaveLength(known.strict_pairs)
    expect(pairs(comparisonsOf(known.ranks))).toEqual(known.strict_pairs_better_worse)
    expect(pairs(bestWorstComparisons(known.ranks))).toEqual(known.best_worst_pairs)
    expect(pairs(adjacentComparisons(dense))).toEqual(known.adjacent_level_pairs)
  })

  test('one judgment of K responses implies 1, 3, 6, 10, 15, 21, 28, 36 comparisons for K = 2…9', () => {
    expect([2, 3, 4, 5, 6, 7, 8, 9].map(countPairs)).toEqual([1, 3, 6, 10, 15, 21, 28, 36])
  })

  test('a response that was not ranked is compared with nothing', () => {
    expect(comparisonsOf([1, null, 2])).toEqual([{ winner: 0, loser: 2 }])
    expect(countTiedPairs([1, null, null, 1])).toBe(1)
  })

  test('strict and tied pairs are all pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }), (ranks) => {
        expect(comparisonsOf(ranks).length + countTiedPairs(ranks)).toBe(countPairs(ranks.length))
      }),
    )
  })
})

describe('tiers and ranks', () => {
  const slate = ['a', 'b', 'c', 'd']

  test('ranks stand in slate order, dense, with ties equal and the unranked null', () => {
    expect(ranksOfTiers([['c', 'a'], ['d']], slate)).toEqual([1, null, 1, 2])
    expect(tiersOfRanks([1, null, 1, 4], slate)).toEqual([['a', 'c'], ['d']])
  })

  test('a tier may name neither a stranger nor a response twice', () => {
    expect(() => ranksOfTiers([['z']], slate)).toThrow(RangeError)
    expect(() => ranksOfTiers([['a'], ['a']], slate)).toThrow(RangeError)
  })

  test('ranks to tiers and back is the dense form of the ranks', () => {
    const rank = fc.option(fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(fc.array(rank, { maxLength: 9 }), (ranks) => {
        const places = ranks.map((_, i) => i)
        expect(ranksOfTiers(tiersOfRanks(ranks, places), places)).toEqual(denseRanks(ranks))
      }),
    )
  })

  test('shown places become slate places through the display order', () => {
    expect(slateTiers([[0], [2, 1]], [2, 0, 1])).toEqual([[2], [1, 0]])
    expect(() => slateTiers([[3]], [2, 0, 1])).toThrow(RangeError)
  })

  test('a ranking holds each response once and no empty tier', () => {
    const [a, b] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002']
    expect(Ranking.safeParse([[a], [b]]).success).toBe(true)
    expect(Ranking.safeParse([[a], [a, b]]).success).toBe(false)
    expect(Ranking.safeParse([[a], []]).success).toBe(false)
    expect(Ranking.safeParse([]).success).toBe(false)
  })
})

describe('identical responses', () => {
  test('take one rank: the mean of their places', () => {
    expect(tieIdentical([1, 2, 3], ['x', 'y', 'z'])).toEqual([1, 2, 3])
    expect(tieIdentical([1, 2, 3], ['x', 'x', 'z'])).toEqual([1, 1, 2])
    expect(tieIdentical([1, 2, 3], ['x', 'y', 'x'])).toEqual([1, 1, 1])
    expect(tieIdentical([1, 3, 4, 2], ['x', 'x', 'y', 'z'])).toEqual([1, 1, 2, 1])
  })

  test('an unranked twin takes its twin’s rank, and stays unranked where no twin was ranked', () => {
    expect(tieIdentical([null, 2, 1], ['x', 'x', 'y'])).toEqual([2, 2, 1])
    expect(tieIdentical([null, null, 1], ['x', 'x', 'y'])).toEqual([null, null, 1])
  })

  test('ranked apart are named pair by pair', () => {
    expect(identicalRankedApart([1, 2, 2, 3], ['x', 'x', 'x', 'y'])).toEqual([
      [0, 1],
      [0, 2],
    ])
    expect(identicalRankedApart([1, 1, null], ['x', 'x', 'x'])).toEqual([])
  })
})
