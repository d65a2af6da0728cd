import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldByTwo, indexBigrams } from './bigram-index.ts'

const token = fc.oneof(fc.nat(5), fc.nat(65_535), fc.integer({ min: 65_536, max: 250_000 }))
const pools = fc.array(fc.array(token, { maxLength: 30 }), { maxLength: 12 })

function pooled(prompts: readonly (readonly number[])[]) {
  const offsets = new Uint32Array(prompts.length + 1)
  prompts.forEach((tokens, i) => {
    offsets[i + 1] = (offsets[i] as number) + tokens.length
  })
  const [characters, truncated, scripts] = [new Uint32Array(0), new Uint8Array(0), new Uint8Array(0)]
  const tokens = Uint32Array.from(prompts.flat())
  return { prompts: prompts.length, tokens, offsets, characters, truncated, scripts, words: null }
}
const bigramsOf = (tokens: readonly number[]) => tokens.slice(1).map((right, i) => `${tokens[i]},${right}`)

test('shared, lone and all bigrams of each prompt are those of sets of texts', () => {
  fc.assert(
    fc.property(pools, (prompts) => {
      const index = indexBigrams(pooled(prompts))
      const sets = prompts.map((tokens) => new Set(bigramsOf(tokens)))
      const holders = (bigram: string) => sets.filter((set) => set.has(bigram)).length
      const distinct = [...new Set(sets.flatMap((set) => [...set]))]
      expect(index.shared).toBe(distinct.filter((bigram) => holders(bigram) > 1).length)
      const counted = heldByTwo(index, Uint32Array.from(prompts.keys()).subarray(0, 3))
      prompts.forEach((tokens, i) => {
        const held = new Set(index.ids.subarray(index.starts[i], index.starts[i + 1]))
        const shared = [...(sets[i] as Set<string>)].filter((bigram) => holders(bigram) > 1)
        expect(held.size).toBe((index.starts[i + 1] as number) - (index.starts[i] as number))
        expect(
          new Set(shared.map((bigram) => index.idOf(...(bigram.split(',').map(Number) as [number, number])))),
        ).toEqual(held)
        expect(index.lone[i]).toBe((sets[i] as Set<string>).size - shared.length)
        expect(index.bigrams[i]).toBe(Math.max(0, tokens.length - 1))
        for (const bigram of shared) {
          const [left, right] = bigram.split(',').map(Number) as [number, number]
          const isCounted = sets.slice(0, 3).filter((set) => set.has(bigram)).length > 1
          expect(counted[index.idOf(left, right)]).toBe(isCounted ? 1 : 0)
        }
      })
    }),
    { seed: 6, numRuns: 200 },
  )
})

test('a bigram of one prompt, and one of none, has no number', () => {
  const index = indexBigrams(pooled([[1, 2, 3], [1, 2], []]))
  expect(index.idOf(1, 2)).toBe(0)
  expect(index.idOf(2, 3)).toBe(-1)
  expect(index.idOf(7, 7)).toBe(-1)
})

test('a table far past its first size loses nothing', () => {
  const long = Array.from({ length: 40_000 }, (_, i) => (i * 7919) % 65_521)
  const index = indexBigrams(pooled([long, long, [...long].reverse()]))
  expect(index.shared).toBe(new Set(bigramsOf(long)).size)
  expect(index.lone[2]).toBe(new Set(bigramsOf([...long].reverse())).size)
})
