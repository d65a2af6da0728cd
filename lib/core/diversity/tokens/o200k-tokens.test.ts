import fc from 'fast-check'
import { encode as encodeText } from 'gpt-tokenizer/encoding/o200k_base'
import { expect, test } from 'vitest'
import { createO200kTokenizer } from './o200k-tokens.ts'

const tokenizer = createO200kTokenizer()
const encode = (text: string, maxTokens = 100_000) => [...tokenizer.encode(text, maxTokens).ids]
/** gpt-tokenizer with every special token taken as text. */
const reference = (text: string) => encodeText(text, { allowedSpecial: new Set(), disallowedSpecial: new Set() })

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 12 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 2, arbitrary: fc.nat(40).map((count) => ' '.repeat(count)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\t', " don't", "WE'LL", '12345', '<|endoftext|>', '<|im_start|>'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n\nHuman:',
      ' Größe',
      '你好吗',
      '🙂🏽',
      'كيف حالك',
      'नमस्ते',
      '東京タワー',
      'ꀀ',
      '/',
      'HTTPServer',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a', 'ab', '=-', '中', 'ꀀb', '0', 'A'), fc.integer({ min: 1, max: 120 }))
      .map(([unit, times]) => unit.repeat(times)),
  },
)
const anyText = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))

test('token ids equal the published ones', () => {
  // tiktoken's own README: o200k_base of "hello world".
  expect(encode('hello world')).toEqual([24912, 2375])
})

test('any text equals gpt-tokenizer token for token', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(encode(text)).toEqual(reference(text))
    }),
    { numRuns: 1500, seed: 20240513 },
  )
})

test('what looks like a special token is text', () => {
  const ids = encode('a<|endoftext|>b<|im_start|>')
  expect(ids.every((id) => id < 199_999)).toBe(true)
  expect(ids).toEqual(reference('a<|endoftext|>b<|im_start|>'))
  expect(ids.length).toBeGreaterThan(8)
})

test('truncation keeps the first tokens, says so, and knows the characters they stand for', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, most) => {
      const whole = reference(text)
      const { ids, characters, isTruncated } = tokenizer.encode(text, most)
      expect([...ids]).toEqual(whole.slice(0, most))
      expect(isTruncated).toBe(whole.length > most)
      if (!isTruncated) expect(characters).toBe(text.length)
      else expect(characters).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500, seed: 20240514 },
  )
  expect(tokenizer.encode('hello world again', 2).characters).toBe('hello world'.length)
})

test('a word far longer than its tokens taken, or than a window of the text, is cut without changing them', () => {
  const parts = ['a', 'b', 'the', 'ing', 'xx', 'Q', '中', 'ꀀ', '🙂']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 3000, maxLength: 5000 }), (word) => {
      expect(encode(word.join(''), 16)).toEqual(reference(word.join('').slice(0, 6000)).slice(0, 16))
    }),
    { numRuns: 10, seed: 20240515 },
  )
  const lines = 'The quick brown fox said: "don’t", 1234567 times — 東京タワー.\n'.repeat(6000)
  expect(encode(lines)).toEqual(reference(lines).slice(0, 100_000))
})

test('five megabytes without a break, of letters, of ideographs or of emoji, are tokenised in moments', {
  timeout: 20_000,
}, () => {
  for (const unit of ['x', 'X', '中', '🙂', ' ']) {
    const { ids, isTruncated } = tokenizer.encode(unit.repeat(5_000_000 / unit.length), 512)
    expect([ids.length, isTruncated], unit).toEqual([512, true])
  }
  expect(tokenizer.encode('中'.repeat(1_000_000), 100_000).ids).toHaveLength(100_000)
})
