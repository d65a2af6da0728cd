import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededPermutation } from '#lib/core/random/seeded'
import { countTexts } from '#lib/testing/count-texts'
import { curveSizes, diversityCurve, diversityPeak, drawnCurve } from './diversity-curve.ts'
import { PAPER_SETTINGS } from './settings.ts'
import { createLlamaTokenizer } from './tokens/llama-tokens.ts'

const word = fc.constantFrom('a', 'b', 'the', 'cat', 'dog', '\n', 'Größe', '你好')
const prompt = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
const pool = fc.array(prompt, { maxLength: 40 })

const BARE = { ...PAPER_SETTINGS, template: 'bare' } as const
const measure = (prompts: readonly string[], seed = 'seed') => countTexts(prompts, seed, BARE)

/** The definition, read aloud: a set of bigrams over the first N prompts of the order. */
function bruteForce(prompts: readonly string[]) {
  const tokenizer = createLlamaTokenizer()
  const seen = new Set<string>()
  let bigrams = 0
  for (const text of prompts) {
    const tokens = [...tokenizer.encode(text, PAPER_SETTINGS.maxTokens).ids]
    for (let i = 1; i < tokens.length; i++) {
      seen.add(`${tokens[i - 1]},${tokens[i]}`)
      bigrams += 1
    }
  }
  const diversity = bigrams === 0 ? null : (Math.sqrt(prompts.length) * seen.size) / bigrams
  return { prompts: prompts.length, bigrams, distinctBigrams: seen.size, diversity }
}

test('every point of the curve equals counting that many prompts of the seeded order by brute force', () => {
  fc.assert(
    fc.property(pool, fc.string(), (prompts, seed) => {
      const order = [...seededPermutation(prompts.length, seed)].map((position) => prompts[position] as string)
      const expected = curveSizes(prompts.length).map((size) => bruteForce(order.slice(0, size)))
      expect(measure(prompts, seed).curve).toEqual(expected)
    }),
    { numRuns: 300, seed: 7 },
  )
})

test("the curve's last point is the whole pool's count", () => {
  fc.assert(
    fc.property(fc.array(prompt, { minLength: 1, maxLength: 40 }), (prompts) => {
      const { curve, bigrams, distinctBigrams, diversity } = measure(prompts)
      expect(curve.at(-1)).toEqual({ prompts: prompts.length, bigrams, distinctBigrams, diversity })
    }),
    { numRuns: 200, seed: 8 },
  )
})

test('d of the whole pool does not depend on the seed; its curve does and repeats with it', () => {
  const prompts = Array.from({ length: 60 }, (_, i) => `prompt ${i} ${'word '.repeat(i % 7)}`)
  expect(measure(prompts, 'one')).toEqual(measure(prompts, 'one'))
  const { curve: first, bigrams, distinctBigrams, diversity, ngrams } = measure(prompts, 'one')
  const { curve: second, ...again } = measure(prompts, 'two')
  expect(again).toMatchObject({ bigrams, distinctBigrams, diversity, ngrams })
  expect(second).not.toEqual(first)
})

test('sizes ascend by about 64 per doubling, from 1 to the whole pool, each once', () => {
  expect(curveSizes(0)).toEqual([])
  expect(curveSizes(1)).toEqual([1])
  expect(curveSizes(5)).toEqual([1, 2, 3, 4, 5])
  const sizes = curveSizes(37_640)
  expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b))
  expect(sizes.at(-1)).toBe(37_640)
  expect(sizes.filter((size) => size > 8192 && size <= 16_384)).toHaveLength(64)
})

test('the drawn curve is a part of the planned one and keeps its ends and its peak', () => {
  const counts = Uint32Array.from({ length: 5000 }, () => 10)
  const first = Uint32Array.from({ length: 5000 }, (_, rank) => (rank < 777 ? 10 : 0))
  const curve = diversityCurve(counts, first, curveSizes(5000))
  const drawn = drawnCurve(curve)
  expect(curve).toEqual(expect.arrayContaining(drawn))
  expect([drawn[0], drawn.at(-1)]).toEqual([curve[0], curve.at(-1)])
  expect(drawn).toContain(diversityPeak(curve))
  expect(drawn.length).toBeLessThan(110)
})

test('the peak is the smallest size with the largest d, and null where d is undefined throughout', () => {
  const point = (prompts: number, diversity: number | null) => ({ prompts, diversity, bigrams: 1, distinctBigrams: 1 })
  expect(diversityPeak([point(1, null), point(2, 3), point(3, 3), point(4, 2)])).toEqual(point(2, 3))
  expect(diversityPeak([point(1, null)])).toBeNull()
  expect(diversityPeak([])).toBeNull()
})
