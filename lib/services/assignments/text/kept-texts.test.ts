import { expect, test, vi } from 'vitest'
import { renderText } from './render-text.ts'
import { withinTime } from './time-limit.ts'

// The limit itself, counted: every step of laying out a text passes it.
vi.mock('./time-limit.ts', { spy: true })

const shown = (text: string) => renderText(text, { imageHosts: [] })
const stepsOf = (text: string) => {
  vi.mocked(withinTime).mockClear()
  const html = shown(text)
  return { html, steps: vi.mocked(withinTime).mock.calls.length }
}
/** A few thousand characters that come to `count` times 10,000. */
const linksToOneAddress = (count: number) => `${'[a] '.repeat(count)}\n\n[a]: https://a.example/${'x'.repeat(10_000)}`

test('a text that would come to more than a million characters of HTML is shown as it is', () => {
  expect(shown(linksToOneAddress(90)).match(/<a /g)).toHaveLength(90)
  const text = linksToOneAddress(110)
  expect(shown(text)).toBe(`<pre dir="auto">${text}</pre>`)
})

test.each([
  ['one that is laid out', 'All of *one* text.', /<em>/],
  ['one that grows too large', linksToOneAddress(120), /^<pre/],
  ['one that lays out as nothing', '[^b]: hidden', /^<pre/],
])('%s is laid out once, and then kept', (_, text, looks) => {
  const first = stepsOf(text)
  expect(first.html).toMatch(looks)
  expect(first.steps).toBeGreaterThan(0)
  expect(stepsOf(text)).toEqual({ html: first.html, steps: 0 })
})

test('one that takes too long is tried once', () => {
  vi.mocked(withinTime).mockReturnValueOnce(null)
  const text = 'Some *other* text.'
  const html = `<pre dir="auto">${text}</pre>`
  expect(stepsOf(text)).toEqual({ html, steps: 1 })
  expect(stepsOf(text)).toEqual({ html, steps: 0 })
})

test.each([
  ['too long', 'a '.repeat(25_001)],
  ['too deep', '> '.repeat(50)],
])('one that is %s is never laid out', (_, text) => {
  expect(stepsOf(text).steps).toBe(0)
})
