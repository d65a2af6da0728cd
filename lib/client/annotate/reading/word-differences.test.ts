import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_COMPARED_WORDS, type Span, wordDifferences } from './word-differences.ts'

const told = (first: string, second: string) => {
  const found = wordDifferences(first, second)
  if (!found) throw new Error('not compared')
  const cut = (text: string, spans: readonly Span[]) => spans.map(({ from, to }) => text.slice(from, to))
  return {
    ...{ first: cut(first, found.onlyInFirst), second: cut(second, found.onlyInSecond) },
    counts: [found.wordsInFirst, found.wordsInSecond],
  }
}

/** Length of the longest common subsequence, by the table of all prefixes. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const row = [0]
    b.forEach((other, j) => {
      row.push(word === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0))
    })
    above = row
  }
  return above.at(-1) ?? 0
}

test('what differs is marked in each text, a run of words as one stretch', () => {
  expect(told('The old cat sat here.', 'The young black cat sat there.')).toEqual({
    first: ['old', 'here'],
    second: ['young black', 'there'],
    counts: [2, 3],
  })
})

test('white space is no difference; signs are marked and are no words', () => {
  expect(told('a  b\nc', 'a b c')).toEqual({ first: [], second: [], counts: [0, 0] })
  expect(told('x = -1', 'x = +1')).toEqual({ first: ['-'], second: ['+'], counts: [0, 0] })
})

test('scripts that write no spaces are compared word by word', () => {
  const { first, second, counts } = told('我喜欢苹果', '我喜欢香蕉')
  expect(first).toEqual(['苹果'])
  expect(second).toEqual(['香蕉'])
  expect(counts).toEqual([1, 1])
})

test('no fewer words could be marked, and what is left unmarked is the same in both', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'dd', 'e'), { maxLength: 14 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [first, second] = [a.join(' '), b.join(' ')]
      const found = wordDifferences(first, second)
      if (!found) throw new Error('not compared')
      const common = commonLength(a, b)
      expect(found.wordsInFirst).toBe(a.length - common)
      expect(found.wordsInSecond).toBe(b.length - common)
      const rest = (text: string, spans: readonly Span[]) =>
        [...text].filter((_, i) => !spans.some(({ from, to }) => from <= i && i < to)).join('')
      const unmarked = (text: string, spans: readonly Span[]) => rest(text, spans).split(/\s+/).filter(Boolean)
      expect(unmarked(first, found.onlyInFirst)).toEqual(unmarked(second, found.onlyInSecond))
    }),
  )
})

test('texts too long, or with next to nothing in common, are not compared', () => {
  expect(wordDifferences('a '.repeat(MAX_COMPARED_WORDS + 1), 'a')).toBeNull()
  const other = (letter: string) => Array.from({ length: 2000 }, (_, i) => `${letter}${i}`).join(' ')
  expect(wordDifferences(other('x'), other('y'))).toBeNull()
  expect(wordDifferences(other('x'), other('x'))).toMatchObject({ wordsInFirst: 0 })
})
