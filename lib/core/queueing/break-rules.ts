/** A break is suggested after so many active minutes without one, and not again for so many after it was waved away. */
export const BREAK_AFTER_MINUTES = 50
export const BREAK_AGAIN_MINUTES = 25
/** So many minutes without a sign of the person are a break, whatever they did. */
export const PAUSE_MINUTES = 5

const MINUTE_MS = 60_000

/** Work since the last break. Milliseconds of one clock. */
export type Stretch = {
  activeMs: number
  lastInputMs: number
  /** Active milliseconds from which on a break is suggested. */
  suggestFromMs: number
}

export const startStretch = (atMs: number): Stretch => ({
  activeMs: 0,
  lastInputMs: atMs,
  suggestFromMs: BREAK_AFTER_MINUTES * MINUTE_MS,
})

/** A sign of the person. Time between two signs counts as work unless it was a break; a break starts a new stretch. */
export function workOn(stretch: Stretch, atMs: number): Stretch {
  const since = atMs - stretch.lastInputMs
  if (since >= PAUSE_MINUTES * MINUTE_MS) return startStretch(atMs)
  return {
    ...stretch,
    activeMs: stretch.activeMs + Math.max(0, since),
    lastInputMs: Math.max(atMs, stretch.lastInputMs),
  }
}

export const isBreakDue = ({ activeMs, suggestFromMs }: Stretch): boolean => activeMs >= suggestFromMs

/** Waved away: not now. */
export const notNow = (stretch: Stretch): Stretch => ({
  ...stretch,
  suggestFromMs: stretch.activeMs + BREAK_AGAIN_MINUTES * MINUTE_MS,
})
