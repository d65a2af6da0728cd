import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let written: { at: number; url: string; how: string }[]
let browser: EventTarget & { location: { pathname: string; search: string } }
let changeAddress: typeof import('./address.ts').changeAddress

beforeEach(async () => {
  vi.useFakeTimers({ now: 0 })
  vi.resetModules()
  written = []
  const location = { pathname: '/pools/1', search: '?seed=s' }
  const follow = (how: string) => (_: null, __: string, url: string) => {
    written.push({ at: Date.now(), url, how })
    const [pathname = '', search] = url.split('?')
    Object.assign(location, { pathname, search: search ? `?${search}` : '' })
  }
  const history = { pushState: follow('push'), replaceState: follow('replace') }
  browser = Object.assign(new EventTarget(), { location, history })
  vi.stubGlobal('window', browser)
  changeAddress = (await import('./address.ts')).changeAddress
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const urls = () => written.map(({ url }) => url)

test('a change is written at once, and null leaves the name out', () => {
  changeAddress({ pool: ['a', 'b'], seed: null }, 'push')
  changeAddress({ q: 'x' })
  expect(written).toEqual([
    { at: 0, how: 'push', url: '/pools/1?pool=a&pool=b' },
    { at: 0, how: 'replace', url: '/pools/1?pool=a&pool=b&q=x' },
  ])
})

test('a dragged value is written once, at its release', () => {
  for (let m = 1; m <= 120; m++) {
    changeAddress({ m: String(m) }, 'settle')
    vi.advanceTimersByTime(16)
  }
  expect(written).toEqual([])
  browser.dispatchEvent(new Event('pointerup'))
  vi.advanceTimersByTime(5000)
  expect(urls()).toEqual(['/pools/1?seed=s&m=120'])
})

test('a value that rests is written 200 ms later without a release', () => {
  changeAddress({ m: '5' }, 'settle')
  vi.advanceTimersByTime(199)
  expect(written).toEqual([])
  vi.advanceTimersByTime(1)
  expect(urls()).toEqual(['/pools/1?seed=s&m=5'])
})

test.each([16, 190, 210, 300, 650])(
  'changes every %d ms for a minute stay under 50 in any 30 seconds, and the last is kept',
  (every) => {
    let m = 0
    for (; m * every < 60_000; m++) {
      changeAddress({ m: String(m) }, 'settle')
      vi.advanceTimersByTime(every)
    }
    vi.advanceTimersByTime(1000)
    for (const { at: from } of written)
      expect(written.filter(({ at }) => at >= from && at < from + 30_000).length).toBeLessThan(50)
    expect(urls().at(-1)).toBe(`/pools/1?seed=s&m=${m - 1}`)
  },
)

test('another change takes what waits along, and a page that was left is not written to', () => {
  changeAddress({ m: '5' }, 'settle')
  changeAddress({ prompt: 'p' }, 'push')
  changeAddress({ m: '6' }, 'settle')
  Object.assign(browser.location, { pathname: '/pools/2', search: '' })
  vi.advanceTimersByTime(1000)
  expect(urls()).toEqual(['/pools/1?seed=s&m=5&prompt=p'])
})
