import { expect, test } from 'vitest'
import { emptyReason, type QueueFacts } from './empty-reason.ts'

const open: QueueFacts = { state: 'open', hasUnfinished: true, hasFree: false, hasTaken: false }

test.each([
  [{ state: 'draft', hasFree: true }, 'not_open_yet'],
  [{ state: 'paused', hasFree: true }, 'paused'],
  [{ state: 'closed', hasUnfinished: false }, 'closed'],
  [{ hasUnfinished: false }, 'all_done'],
  [{ hasFree: true, hasTaken: true }, 'budget_reached'],
  [{ hasTaken: true }, 'taken'],
  [{}, 'none_left'],
] as const)('%o is told as %s', (facts, reason) => {
  expect(emptyReason({ ...open, ...facts })).toBe(reason)
})
