import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countTexts } from '#lib/testing/count-texts'
import { readCurve } from './frontier/curve-reader.ts'
import { selectPrompts } from './select-prompts.ts'

const poolOf = (texts: readonly string[]) =>
  texts.map((text, i) => Object.freeze({ id: i, text, contentHash: `hash of ${text}` }))
const distinct = Object.freeze(poolOf(Array.from({ length: 60 }, (_, i) => `prompt ${i} about ${i % 7} and ${i % 11}`)))

test("the d that the plan read off the pool's curve is the d of what is chosen", () => {
  const { curve } = countTexts(
    distinct.map((prompt) => prompt.text),
    'a seed',
  )
  for (const count of [1, 2, 7, 30, 60]) {
    const chosen = selectPrompts(distinct, count, 'a seed')
    expect(
      countTexts(
        chosen.map((prompt) => prompt.text),
        'any',
      ).diversity,
    ).toBe(readCurve(curve).diversityAt(count))
  }
})

test('a smaller choice is the start of a larger one, and a seed chooses the same again', () => {
  const all = selectPrompts(distinct, 60, 's')
  expect(selectPrompts(distinct, 25, 's')).toEqual(all.slice(0, 25))
  expect(selectPrompts(distinct, 25, 's')).not.toEqual(selectPrompts(distinct, 25, 't'))
})

test('repeated prompts are chosen once, and as many as asked for come back', () => {
  const text = fc.constantFrom(...'abcdefgh')
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), fc.string(), (texts, seed) => {
      const count = new Set(texts).size
      const chosen = selectPrompts(poolOf(texts), count, seed)
      expect(chosen.map((prompt) => prompt.text).sort()).toEqual([...new Set(texts)].sort())
    }),
    { seed: 31 },
  )
})

test('too few different prompts is said with both numbers', () => {
  expect(() => selectPrompts(poolOf(['a', 'a', 'b']), 3, 's')).toThrow(
    'The plan takes 3 prompts, and the pool has 2 different ones. Plan fewer prompts or add some to the pool.',
  )
})

test('every prompt is chosen about equally often', () => {
  const times = new Array(60).fill(0)
  for (let i = 0; i < 3000; i++) for (const { id } of selectPrompts(distinct, 6, `seed ${i}`)) times[id] += 1
  const chiSquare = times.reduce((sum, count) => sum + (count - 300) ** 2 / 300, 0)
  // 99.9% quantile of chi-square with 59 degrees of freedom; choosing without replacement only lowers the sum.
  expect(chiSquare).toBeLessThan(98.4)
})

test('what came in earlier waves is drawn last, in the same order, and only where others run out', () => {
  const pool = Array.from({ length: 30 }, (_, i) => ({ contentHash: `h${i}` }))
  const order = selectPrompts(pool, 30, 's').map(({ contentHash }) => contentHash)
  const first = new Set(order.slice(0, 12))
  const next = selectPrompts(pool, 30, 's', first).map(({ contentHash }) => contentHash)
  expect(next).toEqual([...order.slice(12), ...order.slice(0, 12)])
  expect(selectPrompts(pool, 20, 's', first).map(({ contentHash }) => contentHash)).toEqual(next.slice(0, 20))
})
