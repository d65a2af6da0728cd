import { z } from 'zod'

const DAY_MS = 24 * 3600 * 1000
const DAYS_A_WEEK = 7
/** The last day that is written with four digits of a year. */
const LAST_DAY_MS = Date.UTC(9999, 11, 31)

/** The shares by which work is assumed to go quicker and slower than planned. */
export const DEFAULT_SPREAD = 1.5

const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text)
}

/** A calendar day, YYYY-MM-DD. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'A day is written as in 2026-03-31.' })
  .refine(isDay, { error: 'There is no such day.' })

/** When the work begins and how much of it a week brings. */
export const Schedule = z.strictObject({
  startDate: Day.nullable(),
  /** Paid seconds a week, all annotators together; null where nobody said. */
  weeklySeconds: z
    .number({ error: 'The hours a week must be a number.' })
    .int({ error: 'The time a week must be in whole seconds.' })
    .min(1, { error: 'The hours a week must be more than none.' })
    .max(1_000_000_000, { error: 'The hours a week are more than can be.' })
    .nullable(),
  /** The finish is stated from planned time divided by it to planned time multiplied by it; 1…10, an assumption. */
  spread: z
    .number({ error: 'The spread must be a number.' })
    .min(1, { error: 'The spread must be at least 1.' })
    .max(10, { error: 'The spread must be at most 10.' }),
})
export type Schedule = z.infer<typeof Schedule>

export const unscheduled: Schedule = { startDate: null, weeklySeconds: null, spread: DEFAULT_SPREAD }

export const FinishBand = z.strictObject({ earliest: Day, latest: Day })
export type FinishBand = z.infer<typeof FinishBand>

/**
 * The days between which work of so many paid seconds ends: start + seconds/weekly·7 days, ÷ and × the spread, up to the next
 * whole day. Null without a start, weekly time or known seconds, or past the year 9999.
 */
export function finishBand(paidSeconds: number | null, schedule: Schedule): FinishBand | null {
  const { startDate, weeklySeconds, spread } = schedule
  if (paidSeconds === null || startDate === null || weeklySeconds === null) return null
  const start = Date.parse(`${startDate}T00:00:00Z`)
  const days = (paidSeconds / weeklySeconds) * DAYS_A_WEEK
  const [earliest, latest] = [days / spread, days * spread].map((span) => start + Math.ceil(span - 1e-9) * DAY_MS)
  if (earliest === undefined || latest === undefined || latest > LAST_DAY_MS) return null
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
  return { earliest: dayOf(earliest), latest: dayOf(latest) }
}
