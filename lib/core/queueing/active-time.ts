/** Nobody is called away before this many seconds without input, however short the item. */
const LEAST_IDLE_LIMIT_SECONDS = 90
const IDLE_TIMES_READING = 1.5

/** Seconds without input or scroll after which time no longer counts: max(90 s, 1.5 × the item's expected reading time). */
export function idleLimitSeconds(expectedReadingSeconds: number): number {
  return Math.max(LEAST_IDLE_LIMIT_SECONDS, IDLE_TIMES_READING * expectedReadingSeconds)
}

/** What the screen tells: the tab became visible or hidden, or there was input or a scroll. Milliseconds of one clock. */
export type ActivityEvent = { type: 'visible' | 'hidden' | 'input'; atMs: number }

/** Milliseconds, whole or not as the clock's. It can be stored with a draft and taken up again. */
export type ActiveTime = { activeMs: number; isVisible: boolean; lastEventMs: number; lastInputMs: number }

/** The item is painted in a visible tab: the person has just come to it, which counts as input. */
export function startActiveTime(atMs: number): ActiveTime {
  return { activeMs: 0, isVisible: true, lastEventMs: atMs, lastInputMs: atMs }
}

/**
 * Time up to the event counts while the tab was visible and the last input no further back than the idle limit. Coming back to the
 * tab is an act of the person and counts as input. An event before the last one (a clock set back) counts as at the last one.
 */
export function reduceActiveTime(time: ActiveTime, event: ActivityEvent, idleLimitMs: number): ActiveTime {
  const atMs = Math.max(event.atMs, time.lastEventMs)
  const isInput = event.type === 'input' || (event.type === 'visible' && !time.isVisible)
  return {
    activeMs: activeMsAt(time, atMs, idleLimitMs),
    isVisible: event.type === 'input' ? time.isVisible : event.type === 'visible',
    lastEventMs: atMs,
    lastInputMs: isInput ? atMs : time.lastInputMs,
  }
}

/** Active milliseconds up to `nowMs`, if nothing happened since the last event. Never more than passed since the start. */
export function activeMsAt(time: ActiveTime, nowMs: number, idleLimitMs: number): number {
  if (!time.isVisible) return time.activeMs
  const countedUntil = Math.min(nowMs, time.lastInputMs + idleLimitMs)
  return time.activeMs + Math.max(0, countedUntil - time.lastEventMs)
}

/** What the server believes of the active time a browser claims: whole milliseconds within its own time from claim to submit. */
export function boundedActiveMs(claimedMs: number, claimedAtMs: number, submittedAtMs: number): number {
  const wall = Math.max(0, submittedAtMs - claimedAtMs)
  return Number.isFinite(claimedMs) ? Math.floor(Math.min(Math.max(0, claimedMs), wall)) : 0
}
