/** Live leases an annotator holds in one campaign: the item on screen and two fetched ahead. */
export const MAX_LIVE_LEASES = 3

/** How long a lease lasts without renewal, seconds: no shorter than the least, however quick the item is expected to be. */
export const LEAST_LEASE_SECONDS = 15 * 60
export const MOST_LEASE_SECONDS = 2 * 60 * 60
/** A lease is this many times the item's expected seconds, so that a slow reader keeps theirs. */
const LEASE_TIMES_EXPECTED = 8

/** After a lease ran out its slot is kept this long, so that a submit already on its way is not beaten by the sweep. Seconds. */
export const GRACE_SECONDS = 60
/** The screen warns when no more than this is left. Seconds. */
export const WARNING_SECONDS = 2 * 60
/** However active the person is, one claim holds a slot no longer than this. Seconds. */
export const MOST_HOLD_SECONDS = 4 * 60 * 60

/** All times are milliseconds of the database's clock. */
export type Lease = { claimedAtMs: number; expiresAtMs: number }

/** Seconds of a fresh or renewed lease, whole, in [LEAST_LEASE_SECONDS, MOST_LEASE_SECONDS]. */
export function leaseSeconds(expectedSeconds: number): number {
  const wanted = Math.ceil(expectedSeconds * LEASE_TIMES_EXPECTED)
  return Math.min(MOST_LEASE_SECONDS, Math.max(LEAST_LEASE_SECONDS, wanted))
}

/**
 * live: the annotator's own. grace: run out, but the slot is not yet given on, and a submit is taken. lapsed: the sweep frees
 * the slot; a submit is taken only where it is still free.
 */
export type LeaseState = 'live' | 'grace' | 'lapsed'

export function leaseState(lease: Lease, nowMs: number): LeaseState {
  if (nowMs < lease.expiresAtMs) return 'live'
  return nowMs < lease.expiresAtMs + GRACE_SECONDS * 1000 ? 'grace' : 'lapsed'
}

/** Whether the screen should ask for a renewal: the lease is live, the person was active since it was last set, and less than half of it is left. */
export function shouldRenew(lease: Lease, expectedSeconds: number, lastActiveMs: number, nowMs: number): boolean {
  const lengthMs = leaseSeconds(expectedSeconds) * 1000
  const isActive = lastActiveMs > lease.expiresAtMs - lengthMs
  return (
    leaseState(lease, nowMs) === 'live' &&
    isActive &&
    lease.expiresAtMs - nowMs < lengthMs / 2 &&
    renewedExpiryMs(lease, expectedSeconds, nowMs) > lease.expiresAtMs
  )
}

/** When a lease renewed now runs out: never earlier than it did, never past the most one claim may hold. */
export function renewedExpiryMs(lease: Lease, expectedSeconds: number, nowMs: number): number {
  const wanted = nowMs + leaseSeconds(expectedSeconds) * 1000
  const most = lease.claimedAtMs + MOST_HOLD_SECONDS * 1000
  return Math.max(lease.expiresAtMs, Math.min(wanted, most))
}

/** Whether the screen warns that the lease is about to run out. */
export function isRunningOut(lease: Lease, nowMs: number): boolean {
  return leaseState(lease, nowMs) === 'live' && lease.expiresAtMs - nowMs <= WARNING_SECONDS * 1000
}

/** The lowest ordinal (0…2) no live lease of the annotator has; null when all are taken, and no further item may be claimed. */
export function freeLeaseOrdinal(taken: readonly number[]): number | null {
  for (let ordinal = 0; ordinal < MAX_LIVE_LEASES; ordinal += 1) if (!taken.includes(ordinal)) return ordinal
  return null
}
