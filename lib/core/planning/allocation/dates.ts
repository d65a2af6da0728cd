import { Day } from '../cost/schedule.ts'

const DAY_MS = 24 * 3600 * 1000
const DAYS_A_WEEK = 7
/** What doubles leave over a whole day is no further day. */
const HAIR = 1e-9

/** The day the work is counted from: the plan's start, or today (UTC) where that has passed or is not said. */
export function startingDay(planned: string | null, now: Date): string {
  const today = now.toISOString().slice(0, 10)
  return planned !== null && planned > today ? planned : today
}

/** Weeks from one day to another, 7 days each; below 0 where the other comes first. Both YYYY-MM-DD. */
export function weeksUntil(from: string, by: string): number {
  return (Date.parse(by) - Date.parse(from)) / DAY_MS / DAYS_A_WEEK
}

/** The first day by which so many weeks from a day have passed; null past the year 9999. */
export function dayAfter(from: string, weeks: number): string | null {
  const at = Date.parse(from) + Math.ceil(weeks * DAYS_A_WEEK - HAIR) * DAY_MS
  const day = Number.isFinite(at) && Math.abs(at) < 8.64e15 ? new Date(at).toISOString().slice(0, 10) : ''
  return Day.safeParse(day).success ? day : null
}
