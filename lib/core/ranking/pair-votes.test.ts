import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bordaConsensus } from './borda.ts'
import { countPairVotes, decidePair, majorityPairs } from './pair-votes.ts'
import { midRanks } from './ranking.ts'

const shared = path.resolve(process.env.RANKPLAN_SHARED ?? '../shared')
const hasVectors = existsSync(path.join(shared, 'vectors/formats.json'))
if (!hasVectors) console.warn(`skipped: ${shared}/vectors/formats.json is not here (set RANKPLAN_SHARED)`)

type Row = { record_id: string; responses: unknown[]; annotations: { status: string; ranks: number[] | null }[] }
const rows: Row[] = hasVectors
  ? readFileSync(path.join(shared, 'formats/canonical.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  : []
const vectors = hasVectors ? JSON.parse(readFileSync(path.join(shared, 'vectors/formats.json'), 'utf8')) : {}
const submitted = (row: Row) =>
  row.annotations.flatMap(({ status, ranks }) => (status === 'submitted' && ranks !== null ? [ranks] : []))

describe.skipIf(!hasVectors)('golden records', () => {
  test('per-pair majorities equal the golden ones, in order', () => {
    for (const row of rows) {
      const { pairs } = majorityPairs(submitted(row), row.responses.length)
      const snake = pairs.map(({ votesFor, votesAgainst, ...rest }) => ({
        ...rest,
        votes_for: votesFor,
        votes_against: votesAgainst,
      }))
      expect(snake).toEqual(vectors.pairs[row.record_id])
    }
  })

  test('Borda consensus and mean ranks equal the golden ones', () => {
    for (const row of rows) {
      const k = row.responses.length
      const { ranks, meanRanks } = bordaConsensus(countPairVotes(submitted(row), k), k)
      const [goldenRanks, goldenMeans] = vectors.consensus[row.record_id]
      expect(ranks).toEqual(goldenRanks)
      meanRanks.forEach((mean, i) => {
        expect(mean).toBeCloseTo(goldenMeans[i], 12)
      })
    }
  })
})

describe('pair votes', () => {
  test('competition-coded and dense ranks vote alike', () => {
    expect(countPairVotes([[2, 4, 1, 2]], 4)).toEqual(countPairVotes([[2, 3, 1, 2]], 4))
  })

  test('a tie counts half, and an exact split is a conflict, not a tie', () => {
    expect(
      majorityPairs(
        [
          [1, 1],
          [2, 1],
        ],
        2,
      ).pairs,
    ).toEqual([{ chosen: 1, rejected: 0, votesFor: 1, votesAgainst: 0, ties: 1, p: 0.75 }])
    expect(decidePair({ first: 0, second: 1, firstWins: 1, secondWins: 1, ties: 1 })).toBe('conflict')
    expect(decidePair({ first: 0, second: 1, firstWins: 0, secondWins: 0, ties: 2 })).toBe('tied')
  })

  test('an unranked response is compared with nothing', () => {
    expect(majorityPairs([[1, null, 2]], 3)).toEqual({
      pairs: [{ chosen: 0, rejected: 2, votesFor: 1, votesAgainst: 0, ties: 0, p: 1 }],
      undecided: { not_compared: 2, tied: 0, conflict: 0 },
    })
  })

  test('one response gives no pair', () => {
    expect(majorityPairs([[1]], 1).pairs).toEqual([])
  })

  const judgments = fc.integer({ min: 2, max: 9 }).chain((k) =>
    fc.tuple(
      fc.constant(k),
      fc.array(fc.array(fc.integer({ min: 1, max: k }), { minLength: k, maxLength: k }), {
        minLength: 1,
        maxLength: 5,
      }),
    ),
  )

  test('pairs and reasons sum to K(K−1)/2, and every majority is above one half', () => {
    fc.assert(
      fc.property(judgments, ([k, ranks]) => {
        const { pairs, undecided } = majorityPairs(ranks, k)
        const lost = undecided.not_compared + undecided.tied + undecided.conflict
        expect(pairs.length + lost).toBe((k * (k - 1)) / 2)
        for (const { p } of pairs) expect(p > 0.5 && p <= 1).toBe(true)
      }),
    )
  })

  test('Borda’s mean ranks are the mean mid-ranks of complete judgments', () => {
    fc.assert(
      fc.property(judgments, ([k, ranks]) => {
        const { meanRanks } = bordaConsensus(countPairVotes(ranks, k), k)
        const mids = ranks.map(midRanks)
        meanRanks.forEach((mean, i) => {
          const expected = mids.reduce((sum, own) => sum + (own[i] ?? 0), 0) / mids.length
          expect(mean).toBeCloseTo(expected, 9)
        })
      }),
    )
  })

  test('Borda leaves a response that was never compared without a rank', () => {
    expect(bordaConsensus(countPairVotes([[1, null, 2]], 3), 3).ranks).toEqual([1, null, 2])
  })
})
