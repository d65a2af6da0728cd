import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  freeLeaseOrdinal,
  GRACE_SECONDS,
  isRunningOut,
  LEAST_LEASE_SECONDS,
  leaseSeconds,
  leaseState,
  MAX_LIVE_LEASES,
  MOST_HOLD_SECONDS,
  MOST_LEASE_SECONDS,
  renewedExpiryMs,
  shouldRenew,
  WARNING_SECONDS,
} from './lease-rules.ts'

const MINUTE = 60_000
const fresh = { claimedAtMs: 0, expiresAtMs: LEAST_LEASE_SECONDS * 1000 }

describe('leases', () => {
  test('last eight times the expected time, within a quarter of an hour and two hours', () => {
    expect(leaseSeconds(10)).toBe(LEAST_LEASE_SECONDS)
    expect(leaseSeconds(300)).toBe(2400)
    expect(leaseSeconds(100_000)).toBe(MOST_LEASE_SECONDS)
  })

  test('are live, then in grace, then lapsed', () => {
    expect(leaseState(fresh, fresh.expiresAtMs - 1)).toBe('live')
    expect(leaseState(fresh, fresh.expiresAtMs)).toBe('grace')
    expect(leaseState(fresh, fresh.expiresAtMs + GRACE_SECONDS * 1000)).toBe('lapsed')
  })

  test('are renewed when less than half is left and the person was active since', () => {
    expect(shouldRenew(fresh, 60, 8 * MINUTE, 8 * MINUTE)).toBe(true)
    expect(shouldRenew(fresh, 60, 5 * MINUTE, 5 * MINUTE)).toBe(false)
    expect(shouldRenew(fresh, 60, 0, 8 * MINUTE)).toBe(false)
    expect(shouldRenew(fresh, 60, 16 * MINUTE, 16 * MINUTE)).toBe(false)
  })

  test('are not asked to be renewed once one claim has held its slot as long as it may', () => {
    const held = { claimedAtMs: 0, expiresAtMs: MOST_HOLD_SECONDS * 1000 }
    const now = held.expiresAtMs - MINUTE
    expect(shouldRenew(held, 60, now, now)).toBe(false)
  })

  test('never end earlier by a renewal, nor past the most one claim may hold', () => {
    const times = fc.tuple(fc.nat(20_000_000), fc.nat(20_000_000), fc.nat(10_000))
    fc.assert(
      fc.property(times, ([expiresAtMs, nowMs, expectedSeconds]) => {
        const renewed = renewedExpiryMs({ claimedAtMs: 0, expiresAtMs }, expectedSeconds, nowMs)
        expect(renewed).toBeGreaterThanOrEqual(expiresAtMs)
        expect(renewed).toBeLessThanOrEqual(Math.max(expiresAtMs, MOST_HOLD_SECONDS * 1000))
      }),
    )
  })

  test('warn in their last two minutes, and not once they ran out', () => {
    expect(isRunningOut(fresh, fresh.expiresAtMs - WARNING_SECONDS * 1000 - 1)).toBe(false)
    expect(isRunningOut(fresh, fresh.expiresAtMs - WARNING_SECONDS * 1000)).toBe(true)
    expect(isRunningOut(fresh, fresh.expiresAtMs)).toBe(false)
  })

  test('take the lowest free ordinal, and there are three', () => {
    expect(MAX_LIVE_LEASES).toBe(3)
    expect(freeLeaseOrdinal([])).toBe(0)
    expect(freeLeaseOrdinal([0, 2])).toBe(1)
    expect(freeLeaseOrdinal([2, 1, 0])).toBeNull()
  })
})
