import { expect, test } from 'vitest'
import { expectedSeconds } from './expected-seconds.ts'

test('reading every word once at 240 a minute, ten seconds to settle, five a bit', () => {
  // 240 words are a minute; two cards are one bit.
  expect(expectedSeconds({ promptWords: 40, responseWords: [50, 150] })).toBeCloseTo(10 + 60 + 5)
})

test('the split of the same words over the cards does not matter', () => {
  const even = expectedSeconds({ promptWords: 10, responseWords: [100, 100, 100] })
  expect(expectedSeconds({ promptWords: 10, responseWords: [0, 0, 300] })).toBeCloseTo(even)
})

test('an item without a word still takes the time to settle in and to decide', () => {
  expect(expectedSeconds({ promptWords: 0, responseWords: [0, 0] })).toBeCloseTo(15)
})
