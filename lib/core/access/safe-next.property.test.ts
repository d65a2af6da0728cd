import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

const SITE = 'https://rankplan.example.org'
/** Texts made of what addresses are attacked with, and any text at all. */
const tricky = fc
  .array(
    fc.constantFrom(
      '/',
      '\\',
      '//',
      ':',
      '@',
      '.',
      '..',
      '%2f',
      '%5c',
      '\t',
      '\n',
      ' ',
      '?',
      '#',
      'evil.example',
      'https:',
      'javascript:',
      'w',
    ),
  )
  .map((parts) => parts.join(''))

test('whatever the address asks for, the browser stays on this site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        tricky,
        tricky.map((text) => `/${text}`),
        fc.string(),
      ),
      (next) => {
        expect(new URL(safeNext(next), SITE).origin).toBe(SITE)
      },
    ),
    { numRuns: 5000 },
  )
})
