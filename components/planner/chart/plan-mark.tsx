import { percentOf } from '#lib/client/charts/scale'
import { signedPoints } from '#lib/client/planner/plan-words'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'

type PlanMarkProps = {
  plan: BudgetPlan
  /** Middle of its column, 0 to 1. */
  middle: number
  heightOf: (points: number) => number
  hatchId: string
}

/** K = 2, 3 and 4 have the same hue on every page. */
const hues: Record<number, string> = { 2: 'fill-data-k2', 3: 'fill-data-k3', 4: 'fill-data-k4' }

/** One plan in the chart: a point, a point with its band, a hatched span, or nothing. */
export function PlanMark({ plan, middle, heightOf, hatchId }: PlanMarkProps) {
  const { responsesPerPrompt: k, prediction } = plan
  const hue = hues[k] ?? 'fill-data-other'
  const x = percentOf(middle)
  if (prediction.kind === 'none') return null
  if (prediction.kind === 'baseline') return <circle cx={x} cy={percentOf(1 - heightOf(0))} r="5" className={hue} />
  const top = percentOf(1 - heightOf(prediction.high))
  const height = percentOf(heightOf(prediction.high) - heightOf(prediction.low))
  if (prediction.kind === 'extrapolated') {
    return (
      <svg x={x} overflow="visible" aria-hidden>
        <rect
          x="-12"
          width="24"
          y={top}
          height={height}
          fill={`url(#${hatchId})`}
          strokeDasharray="3 3"
          className="stroke-data-other"
        />
      </svg>
    )
  }
  return (
    <>
      <svg x={x} overflow="visible" aria-hidden>
        <rect x="-9" width="18" y={top} height={height} fillOpacity="0.28" className={hue} />
      </svg>
      <circle cx={x} cy={percentOf(1 - heightOf(prediction.points))} r="5" className={hue} />
      <svg x={x} overflow="visible" aria-hidden>
        <text x="14" y={percentOf(1 - heightOf(prediction.points))} dy="0.32em" className="fill-ink font-mono">
          {signedPoints(prediction.points)}
        </text>
      </svg>
    </>
  )
}
