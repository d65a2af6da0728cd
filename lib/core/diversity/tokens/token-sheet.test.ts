import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTokenizer } from '#lib/testing/create-tokenizer'
import type { DiversitySettings, TokenizerName } from '../settings.ts'
import { poolTokens } from './pooled-tokens.ts'
import { packSheet, type TokenSheet, unpackSheet } from './token-sheet.ts'
import { tokensText } from './token-text.ts'
import { tokenizePrompts } from './tokenize-prompts.ts'

const names: TokenizerName[] = ['llama', 'o200k', 'words']
const tokenizers = { llama: createTokenizer('llama'), o200k: createTokenizer('o200k'), words: createTokenizer('words') }
const gzip = (text: string) => gzipSync(text, { level: 6 }).length

function sheetOf(prompts: readonly string[], settings: Partial<DiversitySettings> = {}): TokenSheet {
  const whole: DiversitySettings = { tokenizer: 'llama', template: 'bare', maxTokens: 512, ...settings }
  return tokenizePrompts(prompts, whole, tokenizers[whole.tokenizer], gzip)
}
const tokensOf = ({ tokens, offsets }: Pick<TokenSheet, 'tokens' | 'offsets'>, i: number) => [
  ...tokens.subarray(offsets[i], offsets[i + 1]),
]
const prompts = fc.array(
  fc.oneof(
    fc.lorem({ maxCount: 6 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('', '你好 🙂', 'a a a'),
  ),
  { maxLength: 12 },
)

test('a packed sheet unpacks to itself, wherever its bytes lie in memory', () => {
  fc.assert(
    fc.property(prompts, fc.constantFrom(...names), fc.nat(7), (texts, tokenizer, shift) => {
      const sheet = sheetOf(texts, { tokenizer, maxTokens: 8 })
      const packed = packSheet(sheet)
      const shifted = new Uint8Array(packed.length + shift + 3)
      shifted.set(packed, shift)
      expect(unpackSheet(shifted.subarray(shift, shift + packed.length))).toEqual(sheet)
    }),
    { numRuns: 200, seed: 3 },
  )
})

test('bytes that are no sheet, or a part of one, are refused', () => {
  const packed = packSheet(sheetOf(['one two three', 'four']))
  expect(() => unpackSheet(new Uint8Array(100))).toThrow(/no token sheet/)
  expect(() => unpackSheet(new Uint8Array(0))).toThrow(/no token sheet/)
  for (const length of [31, 40, packed.length - 1])
    expect(() => unpackSheet(packed.subarray(0, length))).toThrow(RangeError)
})

test('a sheet knows each prompt: its tokens, its characters, whether it was cut, its script, its bytes', () => {
  const texts = ['hello', 'Größe 你好 🙂', 'один два три четыре', '']
  const sheet = sheetOf(texts, { tokenizer: 'words', maxTokens: 3 })
  expect(sheet.words).toEqual(['hello', 'Größe', '你好', '🙂', 'один', 'два', 'три'])
  expect([0, 1, 2, 3].map((i) => tokensOf(sheet, i))).toEqual([[0], [1, 2, 3], [4, 5, 6], []])
  expect([...sheet.characters]).toEqual([5, 'Größe 你好 🙂'.length, 'один два три'.length, 0])
  expect([...sheet.truncated]).toEqual([0, 0, 1, 0])
  expect([...sheet.scripts]).toEqual([1, 1, 2, 0])
  expect(sheet.bytes).toBe(Buffer.byteLength(texts.join('')))
  expect(sheet.gzipBytes).toBe(gzip(texts.join('')))
})

test('the script is that of the message, not of the template around it', () => {
  for (const template of ['hh', 'last', 'bare'] as const)
    expect([...sheetOf(['ну', '\n\nHuman: да\n\nAssistant:'], { template }).scripts]).toEqual([2, 2])
})

test('sheets join to the tokens of the whole pool, under one vocabulary', () => {
  fc.assert(
    fc.property(fc.array(prompts, { maxLength: 4 }), fc.constantFrom(...names), (parts, tokenizer) => {
      const pooled = poolTokens(parts.map((part) => sheetOf(part, { tokenizer, maxTokens: 10 })))
      const whole = sheetOf(parts.flat(), { tokenizer, maxTokens: 10 })
      expect(pooled.prompts).toBe(whole.prompts)
      expect([...pooled.tokens]).toEqual([...whole.tokens])
      expect([...pooled.offsets]).toEqual([...whole.offsets])
      expect(pooled.words ?? []).toEqual(whole.words ?? [])
      for (const field of ['characters', 'truncated', 'scripts'] as const) expect(pooled[field]).toEqual(whole[field])
    }),
    { numRuns: 200, seed: 4 },
  )
})

test('tokens are shown as the text they stand for', () => {
  for (const tokenizer of ['llama', 'o200k'] as const) {
    const sheet = sheetOf(['Größe 你好 and 🙂'], { tokenizer })
    expect(tokensText(tokenizer, sheet.tokens, sheet.words).trim()).toBe('Größe 你好 and 🙂')
  }
  const words = sheetOf(['one, two'], { tokenizer: 'words' })
  expect(tokensText('words', words.tokens, words.words)).toBe('one , two')
})
