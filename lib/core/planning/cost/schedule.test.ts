import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day, finishBand, Schedule, unscheduled } from './schedule.ts'

const schedule = (change: Partial<Schedule> = {}): Schedule => ({
  ...{ startDate: '2026-03-02', weeklySeconds: 40 * 3600, spread: 1.5 },
  ...change,
})

test('three weeks of work end between two and four and a half weeks after the start', () => {
  expect(finishBand(120 * 3600, schedule())).toEqual({ earliest: '2026-03-16', latest: '2026-04-03' })
  expect(finishBand(120 * 3600, schedule({ spread: 1 }))).toEqual({ earliest: '2026-03-23', latest: '2026-03-23' })
  expect(finishBand(0, schedule())).toEqual({ earliest: '2026-03-02', latest: '2026-03-02' })
})

test('without a start, weekly hours or a known time there is no band, nor past the year 9999', () => {
  expect(finishBand(3600, schedule({ startDate: null }))).toBeNull()
  expect(finishBand(3600, schedule({ weeklySeconds: null }))).toBeNull()
  expect(finishBand(null, schedule())).toBeNull()
  expect(finishBand(3600, unscheduled)).toBeNull()
  expect(finishBand(1e12, schedule({ weeklySeconds: 1 }))).toBeNull()
})

test('more work never ends earlier, and more hours a week never later', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000_000),
      fc.nat(1_000_000),
      fc.integer({ min: 3600, max: 1_000_000 }),
      fc.double({ min: 1, max: 5, noNaN: true }),
      (work, extra, weeklySeconds, spread) => {
        const band = (seconds: number, weekly: number) =>
          finishBand(seconds, schedule({ weeklySeconds: weekly, spread }))
        const [now, longer, quicker] = [
          band(work, weeklySeconds),
          band(work + extra, weeklySeconds),
          band(work, weeklySeconds + extra),
        ]
        for (const end of ['earliest', 'latest'] as const) {
          expect((longer?.[end] ?? '') >= (now?.[end] ?? '')).toBe(true)
          expect((quicker?.[end] ?? '') <= (now?.[end] ?? '')).toBe(true)
        }
        expect((now?.earliest ?? '') <= (now?.latest ?? '')).toBe(true)
      },
    ),
    { numRuns: 500, seed: 71 },
  )
})

test('a day is one that there is, and a schedule out of range says what is wrong', () => {
  expect(
    ['2026-02-28', '2024-02-29', '2026-02-29', '2026-13-01', '1.3.2026'].map((day) => Day.safeParse(day).success),
  ).toEqual([true, true, false, false, false])
  const said = (change: object) => Schedule.safeParse({ ...schedule(), ...change }).error?.issues[0]?.message
  expect(said({ startDate: '2026-02-30' })).toBe('There is no such day.')
  expect(said({ weeklySeconds: 0 })).toBe('The hours a week must be more than none.')
  expect(said({ spread: 0.5 })).toBe('The spread must be at least 1.')
})
