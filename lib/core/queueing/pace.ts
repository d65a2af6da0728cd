/** A person's own pace: active seconds of a middle judgment of theirs, and how many items are left for them; null where not known. */
export type Pace = { medianActiveSeconds: number | null; lastHour: number; leftForMe: number | null }

/** Active seconds that what is left for this person takes at their own pace; null where either is not known or nothing is left. */
export function secondsLeft({ medianActiveSeconds, leftForMe }: Pace): number | null {
  if (medianActiveSeconds === null || leftForMe === null || leftForMe === 0) return null
  return medianActiveSeconds * leftForMe
}

/** As few judgments within an hour say nothing about the next one. */
const LEAST_IN_HOUR = 5

/**
 * When what is left ends if the next hours go as the last one did, pauses and all: n items at m an hour take n/m hours.
 * Milliseconds of the clock of `nowMs`; null where too few were judged in the last hour to tell.
 */
export function expectedEndMs({ lastHour, leftForMe }: Pace, nowMs: number): number | null {
  if (leftForMe === null || leftForMe === 0 || lastHour < LEAST_IN_HOUR) return null
  return nowMs + (leftForMe / lastHour) * 3600_000
}
