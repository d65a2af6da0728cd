import { expect, test } from 'vitest'
import { poolTabs, tabHref } from './pool-tabs.ts'

const from = (query: string) => (tab: (typeof poolTabs)[number]) => tabHref('lab', 'p', tab, new URLSearchParams(query))

test('every part of a pool has an address of its own', () => {
  expect(poolTabs.map(from(''))).toEqual([
    '/w/lab/pools/p',
    '/w/lab/pools/p/diversity',
    '/w/lab/pools/p/select',
    '/w/lab/pools/p/augment',
    '/w/lab/pools/compare?pool=p',
  ])
})

test('going to another part keeps the settings of the count and leaves behind what only this part knows', () => {
  const to = from('template=bare&seed=s&at=50&prompt=x')
  expect(to('select')).toBe('/w/lab/pools/p/select?template=bare&seed=s')
  expect(to('compare')).toBe('/w/lab/pools/compare?pool=p.llama.bare.512')
})
