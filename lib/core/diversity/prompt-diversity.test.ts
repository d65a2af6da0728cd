import { expect, test } from 'vitest'
import { distinctBigramRatio, promptDiversity } from './prompt-diversity.ts'

test('d is the root of the number of prompts times the share of distinct bigrams', () => {
  const counts = { prompts: 4, bigrams: 10, distinctBigrams: 7 }
  expect(promptDiversity(counts)).toBe(1.4)
  expect(distinctBigramRatio(counts)).toBe(0.7)
})

test('without a bigram d is undefined, not zero', () => {
  expect(promptDiversity({ prompts: 3, bigrams: 0, distinctBigrams: 0 })).toBeNull()
  expect(distinctBigramRatio({ bigrams: 0, distinctBigrams: 0 })).toBeNull()
})
