import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_MODELS, type RatingCount, summarizeRatings } from './rating-summary.ts'

const scale = { key: 'helpful', min: 1, max: 5 }
const rating = (model: string | null, value: number, count: number, key = scale.key): RatingCount => ({
  scale: key,
  ...{ model, value, count },
})

test('counts, numbers and means stand by model in the order of names, without a model last', () => {
  const given = [rating(null, 3, 1), rating('finch', 5, 2), rating('heron', 1, 1), rating('finch', 2, 1)]
  expect(summarizeRatings(scale, given)).toEqual({
    all: { counts: [1, 1, 1, 0, 2], n: 5, mean: 16 / 5 },
    models: [
      { model: 'finch', counts: [0, 1, 0, 0, 2], n: 3, mean: 4 },
      { model: 'heron', counts: [1, 0, 0, 0, 0], n: 1, mean: 1 },
      { model: null, counts: [0, 0, 1, 0, 0], n: 1, mean: 3 },
    ],
    others: null,
  })
})

test('a scale that nobody used has no mean, and another scale is not counted for it', () => {
  const none = { counts: [0, 0, 0, 0, 0], n: 0, mean: null }
  expect(summarizeRatings(scale, [rating('finch', 4, 9, 'harmless')])).toEqual({ all: none, models: [], others: null })
})

test('the models with most ratings are shown, the rest together', () => {
  const names = Array.from({ length: MOST_MODELS + 2 }, (_, i) => `m${String(i).padStart(2, '0')}`)
  const { models, others } = summarizeRatings(
    scale,
    names.map((name, i) => rating(name, 2, i + 1)),
  )
  expect(models.map(({ model }) => model)).toEqual(names.slice(2))
  expect(others).toEqual({ models: 2, counts: [0, 3, 0, 0, 0], n: 3, mean: 2 })
})

test('models and others sum to all, whatever was given', () => {
  const counted = fc.record({
    scale: fc.constantFrom('helpful', 'harmless'),
    model: fc.option(fc.stringMatching(/^[a-z]{1,2}$/)),
    value: fc.integer({ min: 0, max: 6 }),
    count: fc.integer({ min: 1, max: 1000 }),
  })
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 200 }), (given) => {
      const { all, models, others } = summarizeRatings(scale, given)
      const parts = [...models, ...(others ? [others] : [])]
      const inside = given.filter((one) => one.scale === 'helpful' && one.value >= 1 && one.value <= 5)
      expect(all.n).toBe(inside.reduce((sum, { count }) => sum + count, 0))
      for (const [i, count] of all.counts.entries())
        expect(parts.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0)).toBe(count)
    }),
  )
})
