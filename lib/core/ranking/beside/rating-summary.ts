import type { RatingScale } from './annotation-options.ts'

/** How often one number was given on one scale to the responses of one model; null where a response names none. */
export type RatingCount = { scale: string; model: string | null; value: number; count: number }

export type RatingSpread = {
  /** How often each number of the scale was given, from the lowest to the highest. */
  counts: number[]
  /** Their sum. */
  n: number
  /** Mean of the numbers given; null without one. */
  mean: number | null
}

export type RatingSummary = {
  all: RatingSpread
  /** Of those with most ratings, by name; responses that name no model last. */
  models: (RatingSpread & { model: string | null })[]
  /** Of all other models together; null where there are none. */
  others: (RatingSpread & { models: number }) | null
}

/** As many as a chart holds side by side. */
export const MOST_MODELS = 12

/** What was given on one scale, over all responses and by the model that wrote them. Numbers outside the scale are left out. */
export function summarizeRatings(
  { key, min, max }: Pick<RatingScale, 'key' | 'min' | 'max'>,
  given: readonly RatingCount[],
): RatingSummary {
  const ofScale = given.filter(({ scale, value }) => scale === key && value >= min && value <= max)
  const spread = (rows: readonly RatingCount[]): RatingSpread => {
    const counts = Array.from({ length: max - min + 1 }, () => 0)
    for (const { value, count } of rows) counts[value - min] = (counts[value - min] ?? 0) + count
    const n = counts.reduce((sum, count) => sum + count, 0)
    const total = counts.reduce((sum, count, i) => sum + count * (min + i), 0)
    return { counts, n, mean: n === 0 ? null : total / n }
  }
  const names = [...new Set(ofScale.map(({ model }) => model))]
  const models = names.map((model) => ({ model, ...spread(ofScale.filter((row) => row.model === model)) }))
  const shown = models.toSorted((a, b) => b.n - a.n || byName(a, b)).slice(0, MOST_MODELS)
  const rest = ofScale.filter(({ model }) => !shown.some((one) => one.model === model))
  return {
    all: spread(ofScale),
    models: shown.toSorted(byName),
    others: rest.length === 0 ? null : { models: models.length - shown.length, ...spread(rest) },
  }
}

function byName({ model: a }: { model: string | null }, { model: b }: { model: string | null }): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a < b ? -1 : a > b ? 1 : 0
}
