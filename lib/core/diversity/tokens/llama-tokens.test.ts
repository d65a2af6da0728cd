import fc from 'fast-check'
import llama from 'llama-tokenizer-js'
import { expect, test } from 'vitest'
import { createLlamaTokenizer } from './llama-tokens.ts'

const vocabulary = llama.vocabById
const tokenizer = createLlamaTokenizer()
const encode = (text: string, maxTokens = 100_000) => [...tokenizer.encode(text, maxTokens).ids]

test('no token but a run of ▁ holds a ▁ after its first character', () => {
  expect(vocabulary).toHaveLength(32_000)
  expect(vocabulary.filter((token) => /.▁/u.test(token) && !/^▁+$/u.test(token))).toEqual([])
})

test('a line break is the byte token 13, stands in no other token and takes part in no merge', () => {
  expect(vocabulary.indexOf('<0x0A>')).toBe(13)
  expect(vocabulary.filter((token) => token.includes('\n'))).toEqual([])
  expect([...llama.merges.keys()].filter((merge) => merge.includes('<0x'))).toEqual([])
})

test('no token is longer than 16 characters, so a cut word is cut far past the tokens taken', () => {
  expect(Math.max(...vocabulary.map((token) => [...token].length))).toBe(16)
})

test('token ids equal the known ones', () => {
  expect(encode('\n\nHuman: hello\n\nAssistant:')).toEqual([
    1, 29871, 13, 13, 29950, 7889, 29901, 22172, 13, 13, 7900, 22137, 29901,
  ])
  expect(encode('Größe 你好 🙂')).toEqual([1, 1632, 29997, 5831, 29871, 30919, 31076, 29871, 243, 162, 156, 133])
  expect(encode('x'.repeat(50))).toEqual([1, 921, ...Array(11).fill(14633), 4419, 12353])
})

test('an empty text has no tokens, not even BOS', () => {
  expect(encode('')).toEqual([])
  expect(encode('word', 0)).toEqual([])
})

test('many spaces, tabs, line breaks and literal ▁ equal llama-tokenizer-js token for token', () => {
  for (const text of [
    ' ',
    ' '.repeat(100),
    '\n',
    '\n\n \n',
    'a  b   c',
    'tab\there',
    ' \n lead',
    'trail \n ',
    '▁',
    'a▁ b',
    '\r\n',
    '\0',
  ]) {
    expect(encode(text), JSON.stringify(text)).toEqual(llama.encode(text))
  }
})

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 2, arbitrary: fc.nat(40).map((count) => ' '.repeat(count)) },
  { weight: 2, arbitrary: fc.nat(5).map((count) => '\n'.repeat(count)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n\nHuman:',
      '\n\nAssistant:',
      ' the',
      'the',
      ' Größe',
      '你好吗',
      '🙂🏽',
      'كيف',
      '▁',
      '\t',
      'ꀀ',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a', 'ab', '=-', '中', 'ꀀb', '0'), fc.integer({ min: 1, max: 120 }))
      .map(([unit, times]) => unit.repeat(times)),
  },
)
const anyText = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

test('any text equals llama-tokenizer-js token for token', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(encode(text)).toEqual(llama.encode(text))
    }),
    { numRuns: 1500, seed: 20240311 },
  )
})

test('truncation keeps the first tokens, BOS counted', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, most) => {
      expect(encode(text, most)).toEqual(llama.encode(text).slice(0, most))
    }),
    { numRuns: 500, seed: 20240312 },
  )
})

test('a word far longer than its tokens taken is cut without changing them', () => {
  const longWord = fc.array(fc.constantFrom('a', 'b', 'the', 'ing', '----', '中', 'ꀀ', '🙂', '0', 'xx', '.'), {
    minLength: 3000,
    maxLength: 6000,
  })
  fc.assert(
    fc.property(longWord, (parts) => {
      expect(encode(parts.join(''), 16)).toEqual(llama.encode(parts.join('')).slice(0, 16))
    }),
    { numRuns: 20, seed: 20240313 },
  )
})

test('the characters that the tokens stand for are all of a text, or those before the cut', () => {
  expect(tokenizer.encode('Größe 你好 🙂', 100)).toMatchObject({ characters: 11, isTruncated: false })
  expect(tokenizer.encode('hello world again', 3)).toMatchObject({
    characters: 'hello world'.length,
    isTruncated: true,
  })
  expect(tokenizer.encode('hello', 2)).toMatchObject({ characters: 5, isTruncated: false })
  expect(tokenizer.encode('a🙂', 4)).toMatchObject({ characters: 3, isTruncated: true })
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, most) => {
      const { characters, isTruncated } = tokenizer.encode(text, most)
      expect(isTruncated).toBe(llama.encode(text).length > most)
      if (isTruncated) expect(characters).toBeLessThanOrEqual(text.length)
      else expect(characters).toBe(text.length)
    }),
    { numRuns: 300, seed: 20240314 },
  )
})

test('five megabytes without a space are tokenised in moments', { timeout: 20_000 }, () => {
  for (const unit of ['x', '中', '🙂', ' ', '\n']) {
    const { ids, isTruncated } = tokenizer.encode(unit.repeat(5_000_000 / unit.length), 512)
    expect([ids.length, isTruncated], unit).toEqual([512, true])
  }
  expect(tokenizer.encode('ab'.repeat(2_500_000), 100_000).ids).toHaveLength(100_000)
})
