import { expect, test } from 'vitest'
import { createWordTokenizer } from './word-tokens.ts'

function split(text: string, maxTokens = 1000) {
  const tokenizer = createWordTokenizer()
  const { ids, characters, isTruncated } = tokenizer.encode(text, maxTokens)
  const numbers = [...ids]
  const words = tokenizer.takeWords() as string[]
  return { ids: numbers, characters, isTruncated, words: numbers.map((id) => words[id]) }
}

test('words are runs of letters, marks and digits of any script; any other character stands alone', () => {
  expect(split("Don't panic: 3 Größen, naïve नमस्ते…").words).toEqual([
    ...['Don', "'", 't', 'panic', ':', '3', 'Größen', ',', 'naïve', 'नमस्ते', '…'],
  ])
  expect(split('🙂🙂 你好').words).toEqual(['🙂', '🙂', '你好'])
})

test('upper and lower case differ, equal words share an id, and ids begin at 0 on every sheet', () => {
  const tokenizer = createWordTokenizer()
  expect([...tokenizer.encode('The the the', 10).ids]).toEqual([0, 1, 1])
  expect([...tokenizer.encode('the end', 10).ids]).toEqual([1, 2])
  expect(tokenizer.takeWords()).toEqual(['The', 'the', 'end'])
  expect([...tokenizer.encode('end', 10).ids]).toEqual([0])
  expect(tokenizer.takeWords()).toEqual(['end'])
})

test('truncation keeps the first words, says so, and holds no word past them', () => {
  expect(split('one two three four', 2)).toEqual({
    ids: [0, 1],
    words: ['one', 'two'],
    characters: 'one two'.length,
    isTruncated: true,
  })
  expect(split('one two  ', 2)).toMatchObject({ isTruncated: false, characters: 9 })
})

test('spaces alone are no word', () => {
  expect(split(' \n\t ').words).toEqual([])
})

test('five megabytes without a break are words of a thousand characters', () => {
  for (const unit of ['x', '中', '𝒜']) {
    const { words, isTruncated } = split(unit.repeat(5_000_000 / unit.length), 512)
    expect(words).toHaveLength(512)
    expect([...(words[0] as string)]).toHaveLength(1000)
    expect(isTruncated).toBe(true)
  }
})
