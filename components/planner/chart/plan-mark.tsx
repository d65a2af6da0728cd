import { percentOf } from '#lib/client/charts/scale'
import type { PlanMark as Mark } from '#lib/client/planner/plan-measures'

type PlanMarkProps = {
  responsesPerPrompt: number
  mark: Mark
  /** Beside a point, above a bar; empty for none. */
  label: string
  /** An amount is drawn as a length from zero, points as a place on a scale. */
  isAmount: boolean
  /** Middle of its column, 0 to 1. */
  middle: number
  heightOf: (value: number) => number
  hatchId: string
}

/** K = 2, 3 and 4 have the same hue on every page. */
const hues: Record<number, string> = { 2: 'fill-data-k2', 3: 'fill-data-k3', 4: 'fill-data-k4' }

/** One plan in the chart: a bar, a point, a point with its band, or a hatched span. */
export function PlanMark(props: PlanMarkProps) {
  const { responsesPerPrompt, mark, label, isAmount, middle, heightOf, hatchId } = props
  const hue = hues[responsesPerPrompt] ?? 'fill-data-other'
  const x = percentOf(middle)
  const from = (high: number, low: number) => ({
    y: percentOf(1 - heightOf(high)),
    height: percentOf(heightOf(high) - heightOf(low)),
  })
  if (mark.kind === 'span') {
    return (
      <svg x={x} overflow="visible" aria-hidden>
        <rect
          x="-12"
          width="24"
          {...from(mark.high, mark.low)}
          fill={`url(#${hatchId})`}
          strokeDasharray="3 3"
          className="stroke-data-other"
        />
      </svg>
    )
  }
  const { value, interval } = mark
  const y = percentOf(1 - heightOf(value))
  return (
    <>
      <svg x={x} overflow="visible" aria-hidden>
        {interval && (
          <rect x="-9" width="18" {...from(interval.high, interval.low)} fillOpacity="0.28" className={hue} />
        )}
        {isAmount && <rect x="-9" width="18" {...from(value, 0)} className={hue} />}
      </svg>
      {!isAmount && <circle cx={x} cy={y} r="5" className={hue} />}
      {label !== '' && (
        <svg x={x} overflow="visible" aria-hidden>
          <text
            x={isAmount ? 0 : 14}
            y={y}
            dy={isAmount ? '-0.5em' : '0.32em'}
            textAnchor={isAmount ? 'middle' : 'start'}
            className="fill-ink font-mono max-sm:hidden"
          >
            {label}
          </text>
        </svg>
      )}
    </>
  )
}
