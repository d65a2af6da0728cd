import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreedPairs } from './agreed-pairs.ts'

test('a pair agrees when both say the same of it: better, worse or tied', () => {
  expect(agreedPairs([1, 2, 3, 4], [1, 2, 3, 4])).toEqual({ agreed: 6, pairs: 6 })
  expect(agreedPairs([1, 2, 3, 4], [4, 3, 2, 1])).toEqual({ agreed: 0, pairs: 6 })
  expect(agreedPairs([1, 1, 2], [1, 1, 2])).toEqual({ agreed: 3, pairs: 3 })
  expect(agreedPairs([1, 1, 2], [1, 2, 3])).toEqual({ agreed: 2, pairs: 3 })
})

test('the order of the two rankings and of the responses does not matter', () => {
  const ranks = fc.integer({ min: 2, max: 9 }).chain((k) => {
    const one = fc.array(fc.integer({ min: 1, max: k }), { minLength: k, maxLength: k })
    return fc.tuple(one, one)
  })
  fc.assert(
    fc.property(ranks, ([a, b]) => {
      expect(agreedPairs(a, b)).toEqual(agreedPairs(b, a))
      expect(agreedPairs(a.toReversed(), b.toReversed())).toEqual(agreedPairs(a, b))
      expect(agreedPairs(a, a).agreed).toBe((a.length * (a.length - 1)) / 2)
    }),
  )
})
