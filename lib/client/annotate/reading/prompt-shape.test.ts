import { expect, test } from 'vitest'
import { promptShape } from './prompt-shape.ts'

const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i}`).join('\n')
const shapeOf = (...raws: string[]) => promptShape(raws.map((raw) => ({ raw })))

test('a few lines stay above the cards, more share two columns, and what would scroll there stands beside the cards', () => {
  expect(shapeOf(lines(4))).toBe('short')
  expect(shapeOf(lines(5))).toBe('columns')
  expect(shapeOf(lines(20))).toBe('columns')
  expect(shapeOf(lines(21))).toBe('long')
})

test('a long line counts as the lines it is broken into, and every turn of a conversation as its heading and gap too', () => {
  expect(shapeOf('x'.repeat(64 * 20))).toBe('columns')
  expect(shapeOf('x'.repeat(64 * 20 + 1))).toBe('long')
  expect(shapeOf(lines(18))).toBe('columns')
  expect(shapeOf(lines(9), lines(9))).toBe('long')
})

test('what is read from the right is never set in columns that begin on the left', () => {
  expect(shapeOf(Array(10).fill('مرحبا').join('\n'))).toBe('short')
  expect(shapeOf(Array(30).fill('مرحبا').join('\n'))).toBe('long')
})
