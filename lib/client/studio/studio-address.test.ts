import { expect, test } from 'vitest'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { isPaper, queryOf, readSettings, readWhole, settingsChange } from './studio-address.ts'

const read = (query: string) => readSettings(new URLSearchParams(query))

test('an address without settings means the standard analysis, and the standard analysis leaves no trace in one', () => {
  expect(read('')).toEqual(STANDARD_ANALYSIS)
  expect(queryOf(settingsChange(STANDARD_ANALYSIS))).toBe('')
})

test('an address reads back as it was written', () => {
  const settings = { tokenizer: 'o200k', template: 'bare', maxTokens: 128, seed: 'a b&c' } as const
  const query = queryOf(settingsChange(settings))
  expect(query).toBe('?tokenizer=o200k&template=bare&max=128&seed=a+b%26c')
  expect(read(query)).toEqual(settings)
})

test.each(['tokenizer=gpt2', 'template=&max=1', 'max=12.5', 'max=100001', 'max=none', 'seed='])(
  'what “%s” cannot mean is the standard',
  (query) => {
    expect(read(query)).toEqual(STANDARD_ANALYSIS)
  },
)

test('the paper’s settings are its tokens, template and length, whatever the seed', () => {
  expect(isPaper({ ...STANDARD_ANALYSIS, seed: 'another' } as typeof STANDARD_ANALYSIS)).toBe(true)
  for (const other of [{ tokenizer: 'words' }, { template: 'last' }, { maxTokens: 511 }] as const)
    expect(isPaper({ ...STANDARD_ANALYSIS, ...other })).toBe(false)
})

test.each([
  ['1', 1],
  ['12,000', 12_000],
  ['40', null],
  ['0', null],
  ['-3', null],
  ['2.5', null],
  ['many', null],
  ['', null],
])('of at most 39 or 20,000, “%s” is %s', (text, number) => {
  expect(readWhole(text, text === '40' ? 39 : 20_000)).toBe(number)
})
