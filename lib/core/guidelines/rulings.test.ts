import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendRuling, nextRulingNumber } from './rulings.ts'

const day = '2026-06-01'

test('the first ruling opens a section of its own, and the next ones follow in it', () => {
  const once = appendRuling('Prefer the better one.', { text: 'Short beats long.', day })
  expect(once).toBe('Prefer the better one.\n\n## Rulings\n\n### Ruling 1, 2026-06-01\n\nShort beats long.')
  const twice = appendRuling(once, { text: 'Tie copies.', day: '2026-06-02' })
  expect(twice).toBe(`${once}\n\n### Ruling 2, 2026-06-02\n\nTie copies.`)
})

test('a ruling that a lead took out leaves its number unused', () => {
  expect(nextRulingNumber('A.\n\n## Rulings\n\n### Ruling 7, 2026-06-01\n\nB.')).toBe(8)
})

test('headings in a ruling stay below its own', () => {
  const text = appendRuling('A.', { text: '# Loud\n\n## Rulings\n\n### Ruling 99\n\n#no heading', day })
  expect(text.split('\n').filter((line) => /^#{1,3} /.test(line))).toEqual(['## Rulings', '### Ruling 1, 2026-06-01'])
  expect(text).toContain('#no heading')
})

test('whatever rulings say, each is numbered one more than the last and the text before stays', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ minLength: 1 }), { maxLength: 8 }), (start, texts) => {
      let guidelines = start
      for (const text of texts) {
        const number = nextRulingNumber(guidelines)
        const next = appendRuling(guidelines, { text, day })
        expect(next.startsWith(guidelines)).toBe(true)
        expect(nextRulingNumber(next)).toBe(number + 1)
        guidelines = next
      }
    }),
  )
})
