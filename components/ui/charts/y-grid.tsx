import { percentOf, tickText } from '#lib/client/charts/scale'

type YGridProps = {
  ticks: readonly number[]
  /** From 0 (bottom) to 1 (top). */
  heightOf: (tick: number) => number
  /** Draws zero stronger, where values lie on both sides of it. */
  strongZero?: boolean
}

/** The horizontal lines of a plot and their numbers at its left. */
export function YGrid({ ticks, heightOf, strongZero = false }: YGridProps) {
  return ticks.map((tick) => {
    const y = percentOf(1 - heightOf(tick))
    return (
      <g key={tick}>
        <line
          x1="0"
          x2="100%"
          y1={y}
          y2={y}
          className={strongZero && tick === 0 ? 'stroke-ink-muted' : 'stroke-line'}
        />
        <text x="-8" y={y} dy="0.32em" textAnchor="end" className="fill-ink-muted font-mono">
          {tickText(tick)}
        </text>
      </g>
    )
  })
}
