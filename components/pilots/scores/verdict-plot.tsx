'use client'
import { PlotFrame } from '#components/ui/charts/plot-frame'
import { XLabels } from '#components/ui/charts/x-labels'
import { percentOf } from '#lib/client/charts/scale'
import { useReading } from '#lib/client/charts/use-reading'
import { layoutVerdict, verdictReadings } from '#lib/client/pilots/draw-verdict'
import { differenceText } from '#lib/client/pilots/figures'
import { strings } from '#lib/client/strings/index'
import type { PilotArm, PilotVerdict, RunScore } from '#lib/core/planning/pilot/verdict'

type VerdictPlotProps = { scores: readonly RunScore[]; verdict: PilotVerdict; title: string; metric: string }

/** The planner's hues of K = 2 and K = 4. */
const hues: Record<PilotArm, { fill: string; stroke: string }> = {
  2: { fill: 'fill-data-k2', stroke: 'stroke-data-k2' },
  4: { fill: 'fill-data-k4', stroke: 'stroke-data-k4' },
}
const rows: Record<PilotArm, number> = { 2: 0.28, 4: 0.72 }

/** Each run of both arms on the score's axis with its arm's mean; below, the difference with its intervals and zero. */
export function VerdictPlot({ scores, verdict, title, metric }: VerdictPlotProps) {
  const words = strings.pilots.scoring.plot
  const { ticks, marks, means, difference } = layoutVerdict(scores, verdict)
  const readings = verdictReadings(scores, verdict)
  const { active, setActive, handlers } = useReading(readings.length)
  return (
    <PlotFrame
      title={title}
      xTitle={words.xTitle(metric)}
      yTitle={words.yTitle}
      hint={strings.common.curveHint}
      reading={active === null ? '' : (readings[active] ?? '')}
      handlers={handlers}
    >
      <svg aria-hidden className="block h-24 w-full overflow-visible">
        {ticks.map(({ value, x }) => (
          <line key={value} x1={percentOf(x)} x2={percentOf(x)} y1="0" y2="100%" className="stroke-line" />
        ))}
        {means.map(({ arm, x }) => (
          <g key={arm} onPointerEnter={() => setActive(marks.length + means.findIndex((one) => one.arm === arm))}>
            <text
              x="-8"
              y={percentOf(rows[arm])}
              dy="0.32em"
              textAnchor="end"
              className={`font-medium ${hues[arm].fill}`}
            >
              {strings.pilots.arm(arm)}
            </text>
            <line
              x1={percentOf(x)}
              x2={percentOf(x)}
              y1={percentOf(rows[arm] - 0.2)}
              y2={percentOf(rows[arm] + 0.2)}
              strokeWidth="3"
              className={hues[arm].stroke}
            />
          </g>
        ))}
        {marks.map(({ arm, run, x }, index) => (
          <circle
            key={`${arm} ${run}`}
            cx={percentOf(x)}
            cy={percentOf(rows[arm])}
            r={index === active ? 6.5 : 5}
            strokeWidth="2"
            fillOpacity="0.25"
            onPointerEnter={() => setActive(index)}
            className={`${hues[arm].stroke} ${hues[arm].fill}`}
          />
        ))}
      </svg>
      <XLabels labels={ticks.map(({ value, x }) => ({ key: value, text: value.toLocaleString('en'), x }))} />
      {difference && (
        <>
          <svg aria-hidden className="mt-4 block h-10 w-full overflow-visible">
            {difference.ticks.map(({ value, x }) => (
              <line
                key={value}
                x1={percentOf(x)}
                x2={percentOf(x)}
                y1="0"
                y2="100%"
                className={value === 0 ? 'stroke-ink-muted' : 'stroke-line'}
              />
            ))}
            <text x="-8" y="50%" dy="0.32em" textAnchor="end" className="fill-ink">
              4 − 2
            </text>
            {[difference.interval, difference.interval90].map(
              (band, index) =>
                band && (
                  <rect
                    key={index === 0 ? 'wide' : 'narrow'}
                    x={percentOf(band.from)}
                    width={percentOf(band.to - band.from)}
                    y={index === 0 ? '42%' : '32%'}
                    height={index === 0 ? '16%' : '36%'}
                    className="fill-ink-muted/45"
                  />
                ),
            )}
            <circle
              cx={percentOf(difference.x)}
              cy="50%"
              r="5"
              onPointerEnter={() => setActive(readings.length - 1)}
              className="fill-ink"
            />
          </svg>
          <XLabels labels={difference.ticks.map(({ value, x }) => ({ key: value, text: differenceText(value), x }))} />
        </>
      )}
    </PlotFrame>
  )
}
