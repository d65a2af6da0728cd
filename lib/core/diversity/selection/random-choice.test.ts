import fc from 'fast-check'
import { expect, test } from 'vitest'
import { selectPrompts } from '#lib/core/planning/select-prompts'
import { promptFactsOf } from '#lib/testing/builders/pooled-tokens'
import { chooseRandom } from './random-choice.ts'

const contents = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 60 })

test('a plan and a random selection of one seed draw the same prompts in the same order', () => {
  fc.assert(
    fc.property(contents, fc.string(), fc.nat(7), (pool, seed, count) => {
      fc.pre(new Set(pool).size >= count)
      const rows = pool.map((contentHash, index) => ({ contentHash, index }))
      const planned = selectPrompts(rows, count, seed).map(({ index }) => index)
      expect([...chooseRandom(promptFactsOf(pool).firstEqual, count, seed)]).toEqual(planned)
    }),
    { seed: 4 },
  )
})

test('more prompts than the pool has different ones are refused, naming how many it has', () => {
  const { firstEqual } = promptFactsOf(['a', 'b', 'a', 'c'])
  expect(() => chooseRandom(firstEqual, 4, 's')).toThrow(
    expect.objectContaining({ code: 'invalid_input', message: expect.stringMatching(/at most 3\.$/) }),
  )
})
