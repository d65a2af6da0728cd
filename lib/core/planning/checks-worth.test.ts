import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accuracyOfAgreement, agreementHalfWidth, majorityAccuracy } from './checks-worth.ts'

const vectors = path.join(process.env.RANKPLAN_SHARED ?? '../shared', 'vectors/majority_accuracy.json')
if (!existsSync(vectors)) console.warn(`skipped: the known answers are not at ${vectors} (set RANKPLAN_SHARED)`)

describe.skipIf(!existsSync(vectors))('against the known answers', () => {
  type Case = {
    annotator_accuracy: number
    n_annotators: number
    majority_correct_ties_half: number
    expected_pairwise_agreement: number
  }
  const { cases, rtol } = existsSync(vectors)
    ? (JSON.parse(readFileSync(vectors, 'utf8')) as { cases: Case[]; rtol: number })
    : { cases: [], rtol: 0 }

  test('every majority and every accuracy behind an agreement equals them', () => {
    expect(cases.length).toBeGreaterThan(0)
    for (const { annotator_accuracy: p, n_annotators: n, ...known } of cases) {
      const name = `p = ${p}, n = ${n}`
      const ours = majorityAccuracy(p, n) ?? Number.NaN
      expect(Math.abs(ours / known.majority_correct_ties_half - 1), name).toBeLessThan(rtol)
      // The root loses digits near p = 0.5, where the agreement hardly depends on p.
      expect(accuracyOfAgreement(known.expected_pairwise_agreement), name).toBeCloseTo(p, 12)
    }
  })
})

test('three annotators are worth p³ + 3p²(1 − p), and two no more than one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
      expect(majorityAccuracy(p, 3)).toBeCloseTo(p ** 3 + 3 * p * p * (1 - p), 12)
      expect(majorityAccuracy(p, 2)).toBeCloseTo(p, 12)
    }),
  )
})

test('an agreement below one half, or above one, is that of no accuracy', () => {
  expect([0.499, -1, 1.01, Number.NaN].map(accuracyOfAgreement)).toEqual([null, null, null, null])
  expect([0.5, 1].map(accuracyOfAgreement)).toEqual([0.5, 1])
})

test('an audit of 400 items tells an agreement of 0.73 to 3.7 points, and none of no items', () => {
  expect(100 * (agreementHalfWidth(0.73, 400) ?? 0)).toBeCloseTo(3.65, 2)
  expect(agreementHalfWidth(0.73, 0)).toBeNull()
  expect(majorityAccuracy(0.7, 0)).toBeNull()
})
