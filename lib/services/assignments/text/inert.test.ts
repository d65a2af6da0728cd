import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allPayloads, payloads } from '#lib/testing/payloads'
import { renderText } from './render-text.ts'

const imageHosts = ['images.example.org']
const NAMES = new Set(
  [
    'p h3 h4 h5 h6 ul ol li blockquote pre code hr br div section em strong del sup sub a span table thead tbody tr th td img',
    'math semantics annotation mrow mi mn mo ms mtext mspace msup msub msubsup mover munder munderover mmultiscripts mprescripts',
    'mfrac msqrt mroot mtable mtr mtd mlabeledtr mstyle mpadded mphantom menclose merror',
  ].flatMap((line) => line.split(' ')),
)
const VALUES: Record<string, RegExp> = {
  href: /^(https?:|mailto:)/i,
  src: /^https:\/\/images\.example\.org\//,
  class: /^(language-[\w+#.-]{1,40}|hljs-[a-z_-]+)?( hljs-[a-z_-]+)*$/,
  target: /^_blank$/,
  tabindex: /^0$/,
  dir: /^(auto|ltr)$/,
  referrerpolicy: /^no-referrer$/,
}
const FORBIDDEN =
  /^(on|style$|id$|name$|action|formaction|xlink|srcset|data-|background|mathcolor|mathbackground|actiontype)/

/** One tag as the stringifier writes it: values always in double quotes, or none. What is none of these is text. */
const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s=">/]+(?:="[^"]*")?)*)\s*>/g

/** Fails for a tag or an attribute that is not on the list, and for an angle bracket in what is left. */
function expectInert(text: string): void {
  const html = renderText(text, { imageHosts })
  for (const [, isEnd, name = '', rest = ''] of html.matchAll(TAG)) {
    expect(NAMES, `<${name}> of ${text}`).toContain(name)
    if (isEnd) expect(rest).toBe('')
    for (const [, key = '', value = ''] of rest.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)) {
      expect(key.toLowerCase()).not.toMatch(FORBIDDEN)
      const allowed = VALUES[key.toLowerCase()]
      if (allowed) expect(value, `${key} of ${text}`).toMatch(allowed)
    }
    if (name === 'a' && /href=/.test(rest)) expect(rest).toContain('rel="nofollow noopener noreferrer"')
  }
  expect(html.replaceAll(TAG, '')).not.toContain('<')
}

test.each(Object.entries(payloads))('%s: nothing of them acts, wherever in a text they stand', (_, texts) => {
  for (const text of texts)
    for (const around of [text, `before ${text} after`, `> ${text}`, `- ${text}`, `**${text}**`, `~~~js\n${text}\n~~~`])
      expectInert(around)
})

test('nothing acts of what pieces of them make together, with Markdown between', () => {
  const pieces = allPayloads.flatMap((text) => text.split(/(?<=[<>"'`$[\]()=\n])|(?=[<>"'`$[\]()=\n])/))
  const between = [
    '',
    ' ',
    '\n',
    '\n\n',
    '<',
    '>',
    '"',
    '`',
    '~~~',
    '$',
    '|',
    '![',
    '](',
    '**',
    '\\',
    '&#x3c;',
    '<!--',
    '\u0000',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...between), { maxLength: 30 }), (parts) =>
      expectInert(parts.join('')),
    ),
    { numRuns: 400 },
  )
})

test('the check itself finds what may not come out', () => {
  const plain = renderText('x', { imageHosts })
  expect(plain).toBe('<p dir="auto">x</p>')
  expect('<img src="x" onerror="1">'.replaceAll(TAG, '')).toBe('')
  expect('<img src=x onerror=1>'.replaceAll(TAG, '')).toContain('<')
  expect(FORBIDDEN.test('onerror')).toBe(true)
})
