const WINDOW_MS = 60_000
const MOST_DEATHS = 5
const FIRST_DELAY_MS = 250
const LONGEST_DELAY_MS = 8_000

export type RestartDecision = { restart: true; afterMs: number } | { restart: false; deaths: number }

/**
 * What to do after a child has died. `deaths`: when each of its deaths happened, in ms, the latest last.
 * Waits 250 ms after the first within a minute and twice as long after each further one; the fifth within a minute ends it.
 */
export function decideRestart(deaths: readonly number[]): RestartDecision {
  const latest = deaths.at(-1)
  if (latest === undefined) return { restart: true, afterMs: 0 }
  const recent = deaths.filter((at) => latest - at < WINDOW_MS).length
  if (recent >= MOST_DEATHS) return { restart: false, deaths: recent }
  return { restart: true, afterMs: Math.min(FIRST_DELAY_MS * 2 ** (recent - 1), LONGEST_DELAY_MS) }
}
