import { expect, test } from 'vitest'
import type { Recommendation } from '#lib/core/planning/frontier/recommend-plan'
import { recommendationText } from './plan-words.ts'

const fallback = (prompts: number): Recommendation => ({
  responsesPerPrompt: 3,
  reasonKey: 'fallback',
  facts: { trained: 'policy', ruledResponsesPerPrompt: 4, prompts, annotations: 3 * prompts, alternatives: [] },
  cautions: [],
  sources: [],
})

test('a fallback names the rule’s K and that the budget cannot pay it', () => {
  const rule = 'The rule for this use is K = 4, which this budget cannot pay.'
  expect(recommendationText(fallback(1))).toBe(`3 responses to 1 prompt. ${rule}`)
  expect(recommendationText(fallback(1200))).toBe(`3 responses to each of 1,200 prompts. ${rule}`)
})
