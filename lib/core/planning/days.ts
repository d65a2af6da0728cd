const DAY_MS = 24 * 3600 * 1000

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** The start of the UTC day that is `days` days, today included, before the end of today's: 1 gives today's. */
export function startOfDays(days: number, now: Date): Date {
  return new Date(Date.parse(dayOf(now)) - (days - 1) * DAY_MS)
}

/** One entry for every UTC day from the first to today's, zeros included; today's alone when there is none. */
export function everyDay(
  counted: readonly { day: string; judgments: number }[],
  now: Date,
): { day: string; judgments: number }[] {
  const counts = new Map(counted.map(({ day, judgments }) => [day, judgments]))
  const today = dayOf(now)
  const days: { day: string; judgments: number }[] = []
  for (let at = Date.parse(counted[0]?.day ?? today); dayOf(new Date(at)) <= today; at += DAY_MS) {
    const day = dayOf(new Date(at))
    days.push({ day, judgments: counts.get(day) ?? 0 })
  }
  return days
}
