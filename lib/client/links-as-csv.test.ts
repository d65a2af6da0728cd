import { expect, test } from 'vitest'
import { browserName } from './browser-name.ts'
import { linksAsCsv } from './links-as-csv.ts'

test('one line an address under a heading, and no cell runs as a formula', () => {
  const links = [
    { email: 'ada@example.org', url: 'https://r.example/invite/a' },
    { email: '=cmd@example.org', url: 'https://r.example/invite/b' },
  ]
  expect(linksAsCsv(links)).toBe(
    "email,link\r\nada@example.org,https://r.example/invite/a\r\n'=cmd@example.org,https://r.example/invite/b\r\n",
  )
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    'Safari on macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1',
    'Chrome on iOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  ['curl/8.5.0', 'curl'],
  ['something else', null],
  [null, null],
])('%s is %s', (userAgent, name) => {
  expect(browserName(userAgent, (browser, system) => `${browser} on ${system}`)).toBe(name)
})
