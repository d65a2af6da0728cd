import { expect, test } from 'vitest'
import { seededStream } from '#lib/core/random/seeded'
import { englishPrompts, promptsByLanguage } from '#lib/testing/written-prompts'
import { letterCoincidence } from './letter-coincidence.ts'

test('even letters have 1 and one letter alone has the size of the alphabet', () => {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz'
  const stream = seededStream('letters')
  const random = Array.from({ length: 20_000 }, () => alphabet[stream.integer(0, 25)]).join('')
  expect(letterCoincidence(random, 'Latin')).toBeCloseTo(1, 1)
  expect(letterCoincidence('a'.repeat(60), 'Latin')).toBe(26)
})

test('English has about the 1.73 of the literature', () => {
  expect(letterCoincidence(englishPrompts(200).join(' '), 'Latin')).toBeCloseTo(1.73, 0)
})

test('case and marks change nothing', () => {
  const text = Object.values(promptsByLanguage).flat().join(' ')
  expect(letterCoincidence('Ärger '.repeat(20), 'Latin')).toBe(letterCoincidence('arger '.repeat(20), 'Latin'))
  expect(letterCoincidence(text.toUpperCase(), 'Cyrillic')).toBeCloseTo(
    letterCoincidence(text, 'Cyrillic') as number,
    6,
  )
})

test('a few letters, and scripts without an alphabet, say nothing', () => {
  expect(letterCoincidence('a'.repeat(49), 'Latin')).toBeNull()
  expect(letterCoincidence('漢'.repeat(100), 'Han')).toBeNull()
  expect(letterCoincidence('2+2=4', 'none')).toBeNull()
})
