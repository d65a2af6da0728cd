import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BigramRanks } from './bigram-ranks.ts'

test('every distinct bigram keeps its smallest rank, whatever the order of adding, over many growths', () => {
  const token = fc.oneof(fc.integer({ min: 0, max: 65_535 }), fc.constantFrom(0, 1, 65_535))
  const prompts = fc.array(fc.tuple(fc.array(token, { maxLength: 400 }), fc.nat(50)), { maxLength: 30 })
  fc.assert(
    fc.property(prompts, (pool) => {
      const ranks = new BigramRanks()
      const known = new Map<string, number>()
      for (const [tokens, rank] of pool) {
        expect(ranks.add(Uint16Array.from(tokens), rank)).toBe(Math.max(0, tokens.length - 1))
        tokens.slice(1).forEach((token, i) => {
          const key = `${tokens[i]},${token}`
          known.set(key, Math.min(rank, known.get(key) ?? rank))
        })
      }
      const expected = new Array(51).fill(0)
      for (const rank of known.values()) expected[rank] += 1
      expect(ranks.size).toBe(known.size)
      expect([...ranks.firstAppearances(51)]).toEqual(expected)
    }),
    { numRuns: 100, seed: 5 },
  )
})

test('a table far past its first size loses nothing', () => {
  const ranks = new BigramRanks()
  const count = 60_000
  for (let step = 1; step <= 5; step++)
    ranks.add(
      Uint16Array.from({ length: count }, (_, i) => (i * step) % 65_521),
      step,
    )
  const known = new Set<number>()
  for (let step = 1; step <= 5; step++)
    for (let i = 1; i < count; i++) known.add((((i - 1) * step) % 65_521) * 65_536 + ((i * step) % 65_521))
  expect(ranks.size).toBe(known.size)
})
