import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { selectPrompts } from '../select-prompts.ts'
import { nestArms, runSeed, separatePeople } from './nest-arms.ts'

const pool = (size: number, repeatEvery = 0) =>
  Array.from({ length: size }, (_, i) => ({ id: i, contentHash: String(repeatEvery > 0 ? i - (i % repeatEvery) : i) }))

describe('the arms of a pilot', () => {
  test('are nested: the K = 4 prompts are the first half of the K = 2 prompts, none twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 0, max: 40 }),
        fc.string(),
        (prompts, more, seed) => {
          const arms = nestArms(pool(2 * prompts + more), { prompts, seed })
          expect(arms[2]).toHaveLength(2 * prompts)
          expect(arms[4]).toEqual(arms[2].slice(0, prompts))
          expect(new Set(arms[2].map(({ contentHash }) => contentHash)).size).toBe(2 * prompts)
        },
      ),
    )
  })

  test('share no prompt with a plan that takes the first of the same order, while both fit', () => {
    const all = pool(100)
    const planned = new Set(selectPrompts(all, 60, 'rankplan'))
    const arms = nestArms(all, { prompts: 20, seed: 'rankplan' })
    expect(arms[2].filter((prompt) => planned.has(prompt))).toEqual([])
    // One more pair of prompts, and they must share.
    expect(nestArms(all, { prompts: 21, seed: 'rankplan' })[2].filter((prompt) => planned.has(prompt))).toHaveLength(2)
  })

  test('count repeated prompts once, and are refused where too few are left', () => {
    const repeated = pool(30, 3)
    expect(nestArms(repeated, { prompts: 5, seed: 'x' })[2]).toHaveLength(10)
    const refused = { code: 'invalid_input', message: expect.stringContaining('12 prompts') }
    expect(() => nestArms(repeated, { prompts: 6, seed: 'x' })).toThrow(expect.objectContaining(refused))
  })
})

test('separate people are in one arm each, the odd one in that of K = 2', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.string(), (people, seed) => {
      const arms = separatePeople(people, seed)
      expect([...arms[2], ...arms[4]].sort()).toEqual([...people].sort())
      expect(arms[2].length - arms[4].length).toBe(people.length % 2)
    }),
  )
})

test('seeds of runs are the arms’ own unless runs are matched, and never repeat in an arm', () => {
  const seeds = (isMatched: boolean) =>
    ([2, 4] as const).map((arm) => Array.from({ length: 20 }, (_, i) => runSeed('rankplan', arm, i + 1, isMatched)))
  const [two, four] = seeds(false)
  expect(new Set([...(two ?? []), ...(four ?? [])]).size).toBe(40)
  const [left, right] = seeds(true)
  expect(left).toEqual(right)
  expect(new Set(left).size).toBe(20)
})
