import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkedItems, plannerChecks } from '../cost/checks.ts'
import { dayAfter, startingDay, weeksUntil } from './dates.ts'
import { type FreeItem, freeNeeds, sharedItemsOf } from './free-needs.ts'
import { plannedNeeds } from './planned-needs.ts'

const langs = [null, 'en', 'de'] as const
const anyMix = fc.array(
  fc.record({
    skill: fc.constant(null),
    prompts: fc.integer({ min: 0, max: 900 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 3, maxLength: 3 },
)

test('a plan’s prompts and judgments are all wanted, whatever languages they fall into', () => {
  fc.assert(
    fc.property(anyMix, fc.integer({ min: 1, max: 4 }), (parts, overlap) => {
      const mix = parts.map(({ share, ...part }, index) => ({
        ...{ ...part, lang: langs[index] ?? null },
        firstPrompts: Math.floor(part.prompts * share),
      }))
      const prompts = mix.reduce((sum, part) => sum + part.prompts, 0)
      const firstItems = mix.reduce((sum, part) => sum + part.firstPrompts, 0)
      const checked = checkedItems(prompts, overlap, { ...plannerChecks, firstItems })
      const needs = plannedNeeds(mix, checked, 60_000)
      const judgments = needs.reduce((sum, { items, slots }) => sum + items * slots, 0)
      expect(judgments).toBe(checked.judgments)
      for (const part of mix) {
        const items = needs.filter(({ lang, purpose }) => lang === part.lang && purpose !== 'gold')
        expect(items.reduce((sum, need) => sum + need.items, 0)).toBe(part.prompts)
      }
    }),
    { numRuns: 500, seed: 3 },
  )
})

test('items alike are one group in the order they came, and those whose people differ are not', () => {
  const item = (itemId: string, rest: Partial<FreeItem> = {}): FreeItem => ({
    ...{
      itemId,
      purpose: 'audit',
      lang: 'en',
      skill: null,
      responsesPerItem: 4,
      overlap: 2,
      takenSlots: 0,
      holders: [],
      barred: [],
    },
    ...rest,
  })
  const items = [item('a'), item('b', { takenSlots: 1, holders: ['p'] }), item('c'), item('g', { purpose: 'gold' })]
  const { needs, items: groups } = freeNeeds(items, (k) => k * 1000)
  expect(groups.map((group) => group.map(({ itemId }) => itemId))).toEqual([['a', 'c'], ['b'], ['g']])
  expect(needs).toMatchObject([
    { items: 2, slots: 2, paidMs: 4000, isShared: true, holders: [] },
    { items: 1, slots: 1, isShared: true, holders: ['p'] },
    { items: 1, slots: 2, isShared: false },
  ])
})

test('weeks are counted from the plan’s start or from today, whichever is later, to the first day that holds them all', () => {
  const now = new Date('2026-11-23T18:00:00Z')
  expect([null, '2026-11-01', '2026-12-01'].map((day) => startingDay(day, now))).toEqual([
    ...['2026-11-23', '2026-11-23', '2026-12-01'],
  ])
  expect(weeksUntil('2026-11-23', '2026-12-07')).toBe(2)
  expect(dayAfter('2026-11-23', 2)).toBe('2026-12-07')
  expect(dayAfter('2026-11-23', 2.01)).toBe('2026-12-08')
  expect(dayAfter('2026-11-23', 1e9)).toBeNull()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      const by = dayAfter('2026-11-23', days / 7)
      expect(by && weeksUntil('2026-11-23', by)).toBe(days / 7)
    }),
  )
})

test('two people share the items that both hold, once each, whoever came first', () => {
  expect(sharedItemsOf([['a', 'b'], ['b', 'a', 'c'], ['c'], []])).toEqual([
    { a: 'a', b: 'b', items: 2 },
    { a: 'a', b: 'c', items: 1 },
    { a: 'b', b: 'c', items: 1 },
  ])
})
