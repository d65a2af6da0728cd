import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePairs, pairwiseAgreement } from './pairwise-agreement.ts'

const file = path.join(path.resolve(process.env.RANKPLAN_SHARED ?? '../shared'), 'vectors/pairwise_agreement.json')
const hasVectors = existsSync(file)
if (!hasVectors) console.warn(`skipped: ${file} is not here (set RANKPLAN_SHARED)`)

type Case = {
  name: string
  ranks_annotators_by_items: (number | null)[][]
  annotator_pairs: Record<
    'a' | 'b' | 'same_strict' | 'opposed' | 'one_tied' | 'both_tied' | 'exact_three_way',
    number
  >[]
  pooled_exact_three_way: number
}
const cases: Case[] = hasVectors ? JSON.parse(readFileSync(file, 'utf8')).cases : []

describe.skipIf(!hasVectors)('the published counts', () => {
  test.each(cases)('$name', ({ ranks_annotators_by_items: ranks, annotator_pairs, pooled_exact_three_way }) => {
    for (const known of annotator_pairs) {
      const [a, b] = [ranks[known.a] ?? [], ranks[known.b] ?? []]
      const counts = comparePairs(a, b)
      expect(counts).toEqual({
        sameStrict: known.same_strict,
        opposed: known.opposed,
        oneTied: known.one_tied,
        bothTied: known.both_tied,
      })
      expect(pairwiseAgreement([[a, b]], 'seed')?.value).toBeCloseTo(known.exact_three_way, 12)
    }
    expect(pairwiseAgreement([ranks], 'seed')?.value).toBeCloseTo(pooled_exact_three_way, 12)
  })
})

const anyRanks = (k: number) => fc.array(fc.option(fc.integer({ min: 1, max: k })), { minLength: k, maxLength: k })
const anyItems = fc.array(
  fc.integer({ min: 2, max: 5 }).chain((k) => fc.array(anyRanks(k), { minLength: 0, maxLength: 4 })),
  { maxLength: 12 },
)

test('agreement is a share of whole counts that does not depend on who comes first, with itself within its interval', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const found = pairwiseAgreement(items, 'seed')
      const turned = pairwiseAgreement(
        items.map((rankings) => [...rankings].reverse()),
        'seed',
      )
      expect(turned).toEqual(found)
      if (found === null) return
      expect(found.sameStrict + found.opposed + found.oneTied + found.bothTied).toBe(found.pairs)
      expect(found.value).toBeCloseTo((found.sameStrict + found.bothTied) / found.pairs, 12)
      if (found.interval) expect(found.interval.low).toBeLessThanOrEqual(found.interval.high)
    }),
    { numRuns: 300, seed: 51 },
  )
})

test('where nobody ranked what another did it is undefined, not 0', () => {
  expect(pairwiseAgreement([], 'seed')).toBeNull()
  expect(pairwiseAgreement([[[1, 2]], [[2, 1]]], 'seed')).toBeNull()
  expect(
    pairwiseAgreement(
      [
        [
          [1, null, null],
          [null, 1, 2],
        ],
      ],
      'seed',
    ),
  ).toBeNull()
})

test('identical rankings agree wholly, reversed ones not at all, and one item has no interval', () => {
  expect(
    pairwiseAgreement(
      [
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
      ],
      'seed',
    ),
  ).toMatchObject({ value: 1, pairs: 3, interval: null })
  expect(
    pairwiseAgreement(
      [
        [
          [1, 2, 3],
          [3, 2, 1],
        ],
      ],
      'seed',
    ),
  ).toMatchObject({ value: 0, opposed: 3 })
})

test('the interval covers the share the rankings were made with', () => {
  let covered = 0
  for (let round = 0; round < 60; round += 1) {
    // 120 items at K = 2 of which every fifth is opposed, at another offset each round; 24 opposed in all.
    const items = Array.from({ length: 120 }, (_, i) => [[1, 2], (i * 7 + round) % 5 === 0 ? [2, 1] : [1, 2]])
    const interval = pairwiseAgreement(items, `seed ${round}`)?.interval
    if (interval && interval.low <= 0.8 && interval.high >= 0.8) covered += 1
  }
  expect(covered).toBe(60)
})
