import { expect, test } from 'vitest'
import { expectedEndMs, secondsLeft } from './pace.ts'

test('what is left takes the middle time of their own judgments, times as many', () => {
  expect(secondsLeft({ medianActiveSeconds: 40, lastHour: 0, leftForMe: 180 })).toBe(7200)
})

test('nothing is told where nothing is left, or either is not known', () => {
  expect(secondsLeft({ medianActiveSeconds: 40, lastHour: 9, leftForMe: 0 })).toBeNull()
  expect(secondsLeft({ medianActiveSeconds: null, lastHour: 9, leftForMe: 3 })).toBeNull()
  expect(secondsLeft({ medianActiveSeconds: 40, lastHour: 9, leftForMe: null })).toBeNull()
  expect(expectedEndMs({ medianActiveSeconds: 40, lastHour: 4, leftForMe: 3 }, 0)).toBeNull()
})

test('the end is told by the last hour, pauses and all', () => {
  expect(expectedEndMs({ medianActiveSeconds: 40, lastHour: 30, leftForMe: 45 }, 1000)).toBe(1000 + 1.5 * 3600_000)
})
