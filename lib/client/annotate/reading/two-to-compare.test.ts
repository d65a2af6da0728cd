import { expect, test } from 'vitest'
import { twoToCompare } from './two-to-compare.ts'

test('a comparison begins with the two placed last, and before that with the first two', () => {
  expect(twoToCompare({ tiers: [] })).toEqual([0, 1])
  expect(twoToCompare({ tiers: [[3]] })).toEqual([0, 1])
  expect(twoToCompare({ tiers: [[3], [1], [0, 2]] })).toEqual([0, 2])
})
