import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TextChange, textChanges } from './text-changes.ts'

const side = (changes: readonly TextChange[], without: 'added' | 'removed') =>
  changes
    .flatMap((change) => (change.kind === 'same' ? [change] : change.parts))
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

test('a line that reads otherwise is told word by word, and the lines around it stand', () => {
  expect(textChanges('One.\nPrefer the short one.\nThree.', 'One.\nPrefer the better one.\nThree.')).toEqual([
    { kind: 'same', text: 'One.\n' },
    {
      kind: 'changed',
      parts: [
        { kind: 'same', text: 'Prefer the ' },
        { kind: 'removed', text: 'short' },
        { kind: 'added', text: 'better' },
        { kind: 'same', text: ' one.\n' },
      ],
    },
    { kind: 'same', text: 'Three.' },
  ])
})

test('a line more is told as added, a line less as removed', () => {
  expect(textChanges('A\n', 'A\nB\n')).toEqual([
    { kind: 'same', text: 'A\n' },
    { kind: 'changed', parts: [{ kind: 'added', text: 'B\n' }] },
  ])
  expect(textChanges('A\nB\n', 'A\n')).toEqual([
    { kind: 'same', text: 'A\n' },
    { kind: 'changed', parts: [{ kind: 'removed', text: 'B\n' }] },
  ])
})

test('texts that share too little to compare word by word are told as a whole', () => {
  const words = (letter: string) => Array.from({ length: 1500 }, (_, i) => `${letter}${i}`).join(' ')
  const [change] = textChanges(words('a'), words('b'))
  expect(change).toEqual({
    kind: 'changed',
    parts: [
      { kind: 'removed', text: words('a') },
      { kind: 'added', text: words('b') },
    ],
  })
})

test('both texts can be read out of what changed, and equal texts have no change', () => {
  const text = fc.array(fc.constantFrom('a', 'b c', ' ', '\n', '.', '# x\n', 'é')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = textChanges(before, after)
      expect(side(changes, 'added')).toBe(before)
      expect(side(changes, 'removed')).toBe(after)
      if (before === after) expect(changes.every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})
