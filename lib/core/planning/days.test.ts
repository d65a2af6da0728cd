import { expect, test } from 'vitest'
import { everyDay, startOfDays } from './days.ts'

const now = new Date('2026-03-02T05:00:00Z')

test('days without a judgment count as zero, up to today', () => {
  const counted = [
    { day: '2026-02-27', judgments: 4 },
    { day: '2026-03-01', judgments: 2 },
  ]
  expect(everyDay(counted, now)).toEqual([
    { day: '2026-02-27', judgments: 4 },
    { day: '2026-02-28', judgments: 0 },
    { day: '2026-03-01', judgments: 2 },
    { day: '2026-03-02', judgments: 0 },
  ])
  expect(everyDay([], now)).toEqual([{ day: '2026-03-02', judgments: 0 }])
})

test('a span of days ends with today', () => {
  expect(startOfDays(1, now).toISOString()).toBe('2026-03-02T00:00:00.000Z')
  expect(startOfDays(3, now).toISOString()).toBe('2026-02-28T00:00:00.000Z')
})
