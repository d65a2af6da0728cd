import { bootstrapRatio, type Interval } from '#lib/core/statistics/bootstrap-interval'
import { withinFences } from './far-outliers.ts'
import { drawnUnits, LEAST_OBSERVATIONS, type Observation } from './observation.ts'

export type ObservedSeconds = {
  k: number
  /** First judgments of K responses; those left out as far outliers are in `outliers` instead. */
  judgments: number
  outliers: number
  /** Mean active seconds of a judgment; null below 30 judgments. */
  meanSeconds: number | null
  /** 90%; null where the mean is. */
  interval: Interval | null
}

/** Mean active seconds of a judgment at each K that was judged, ascending. A sum of hours is the mean times their number. */
export function observedSeconds(observations: readonly Observation[], seed: string): ObservedSeconds[] {
  const sizes = [...new Set(observations.map(({ k }) => k))].sort((a, b) => a - b)
  return sizes.map((k) => {
    const of = observations.filter((one) => one.k === k)
    const isWithin = withinFences(of.map(({ activeSeconds }) => activeSeconds))
    const kept = of.filter((_, i) => isWithin[i])
    const counts = { k, judgments: kept.length, outliers: of.length - kept.length }
    if (kept.length < LEAST_OBSERVATIONS) return { ...counts, meanSeconds: null, interval: null }
    const { units } = drawnUnits(kept, ({ activeSeconds }) => ({ sum: activeSeconds, weight: 1 }))
    const meanSeconds = kept.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0) / kept.length
    return { ...counts, meanSeconds, interval: bootstrapRatio(units, `${seed} seconds at ${k}`) }
  })
}
