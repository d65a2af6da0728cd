import { expect, test } from 'vitest'
import { emptyReason, type QueueFacts } from './empty-reason.ts'

const open: QueueFacts = {
  ...{ state: 'open', isPausedAtCap: false, hasUnfinished: true, isAtOwnCap: false },
  ...{ hasFree: false, isFreePaid: true, hasTaken: false, hasForOthers: false },
}

test.each([
  [{ state: 'draft', hasFree: true }, 'not_open_yet'],
  [{ state: 'paused', hasFree: true }, 'paused'],
  [{ state: 'closed', hasUnfinished: false }, 'closed'],
  [{ hasUnfinished: false }, 'all_done'],
  [{ state: 'paused', isPausedAtCap: true }, 'budget_reached'],
  [{ hasUnfinished: false, isAtOwnCap: true }, 'all_done'],
  [{ isAtOwnCap: true, hasFree: true, isFreePaid: false }, 'own_cap_reached'],
  [{ hasFree: true, isFreePaid: false, hasTaken: true }, 'budget_reached'],
  [{ hasFree: true }, 'taken'],
  [{ hasTaken: true, hasForOthers: true }, 'taken'],
  [{ hasForOthers: true }, 'not_for_you'],
  [{}, 'none_left'],
] as const)('%o is told as %s', (facts, reason) => {
  expect(emptyReason({ ...open, ...facts })).toBe(reason)
})
