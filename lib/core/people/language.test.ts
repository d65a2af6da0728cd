import { expect, test } from 'vitest'
import { asLanguage, languageAskedFor } from './language.ts'

test.each([
  [null, 'en'],
  ['', 'en'],
  ['de', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['fr,de;q=0.5,en;q=0.7', 'en'],
  ['fr-CH, fr;q=0.9, de;q=0.7, *;q=0.5', 'de'],
  ['ja', 'en'],
  ['de;q=0,en;q=0.1', 'en'],
  ['de;q=0', 'en'],
  ['DE-de', 'de'],
  ['de;q=1.0.0,;;,', 'en'],
])('who asks for %j is answered in %s', (header, language) => {
  expect(languageAskedFor(header)).toBe(language)
})

test('a language nobody speaks here is none', () => {
  expect(asLanguage('de')).toBe('de')
  expect(asLanguage('fr')).toBeNull()
  expect(asLanguage(undefined)).toBeNull()
})
