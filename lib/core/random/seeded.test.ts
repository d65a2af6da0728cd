import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededPermutation, seededStream } from './seeded.ts'

test('a permutation holds every position once', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.string(), (length, seed) => {
      expect([...seededPermutation(length, seed)].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i))
    }),
    { seed: 1 },
  )
})

test('a seed gives the same order on every machine and in every release', () => {
  expect([...seededPermutation(10, 'rankplan')]).toEqual([8, 5, 2, 9, 3, 7, 6, 4, 0, 1])
})

test('another seed gives another order', () => {
  expect([...seededPermutation(100, 'a')]).not.toEqual([...seededPermutation(100, 'b')])
})

test('every position comes first about equally often', () => {
  const firsts = new Array(6).fill(0)
  for (let i = 0; i < 6000; i++) firsts[seededPermutation(6, `seed ${i}`)[0] as number] += 1
  const chiSquare = firsts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  // 99.9% quantile of chi-square with 5 degrees of freedom.
  expect(chiSquare).toBeLessThan(20.5)
})

test('numbers stay within their bounds', () => {
  const stream = seededStream('bounds')
  const drawn = Array.from({ length: 500 }, () => stream.integer(3, 5))
  expect([...new Set(drawn)].sort()).toEqual([3, 4, 5])
})
