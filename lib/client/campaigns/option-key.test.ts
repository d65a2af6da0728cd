import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { optionKey } from './option-key.ts'

test('a key says the same in plain letters, and is numbered where another has it', () => {
  expect(optionKey('Übersetzung 2', [])).toBe('ubersetzung_2')
  expect(optionKey('Helpful!', ['helpful', 'helpful_2'])).toBe('helpful_3')
  expect(optionKey('有用', ['option'])).toBe('option_2')
})

test('whatever the words, the keys of a campaign’s labels are accepted', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 20 }), (words) => {
      const keys: string[] = []
      for (const label of words) keys.push(optionKey(label, keys))
      const labels = keys.map((key) => ({ key, label: 'x', scope: 'item' }))
      expect(AnnotationOptions.safeParse({ ...defaultAnnotationOptions, labels }).success).toBe(true)
    }),
  )
})
