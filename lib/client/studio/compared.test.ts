import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { areAlike, type Compared, comparedText, comparePath, readCompared } from './compared.ts'

const words = { tokenizer: 'words', template: 'bare', maxTokens: 64 } as const

test('compared pools read back from an address as they were written', () => {
  const compared = fc.uniqueArray(
    fc.record({
      poolId: fc.uuid(),
      settings: fc.record({
        tokenizer: fc.constantFrom('llama' as const, 'o200k' as const, 'words' as const),
        template: fc.constantFrom('hh' as const, 'last' as const, 'bare' as const),
        maxTokens: fc.integer({ min: 2, max: 100_000 }),
      }),
    }),
    { maxLength: 4, selector: ({ poolId }) => poolId },
  )
  fc.assert(
    fc.property(compared, (given) => {
      expect(readCompared(given.map(comparedText))).toEqual(given)
    }),
  )
})

test('each pool stands in a comparison once, at most four stand in it, and senseless settings are the paper’s', () => {
  expect(readCompared(['a', 'b', 'a.words.bare.64', '', 'c.gpt2.hh.512', 'd', 'e'])).toEqual(
    ['a', 'b', 'c', 'd'].map((poolId) => ({ poolId, settings: PAPER_SETTINGS })),
  )
})

test('pools are alike only where every setting is', () => {
  const pool = (settings: Compared['settings']) => ({ poolId: 'p', settings })
  expect(areAlike([])).toBe(true)
  expect(areAlike([pool(words), pool({ ...words })])).toBe(true)
  for (const other of [{ tokenizer: 'o200k' }, { template: 'last' }, { maxTokens: 65 }] as const)
    expect(areAlike([pool(words), pool({ ...words, ...other })])).toBe(false)
})

test('the address of a comparison names its pools in order', () => {
  expect(
    comparePath('lab', [
      { poolId: 'a', settings: PAPER_SETTINGS },
      { poolId: 'b', settings: words },
    ]),
  ).toBe('/w/lab/pools/compare?pool=a&pool=b.words.bare.64')
  expect(comparePath('lab', [])).toBe('/w/lab/pools/compare')
})
