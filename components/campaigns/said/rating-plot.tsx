'use client'
import { PlotFrame } from '#components/ui/charts/plot-frame'
import { XLabels } from '#components/ui/charts/x-labels'
import { percentOf } from '#lib/client/charts/scale'
import { useReading } from '#lib/client/charts/use-reading'
import { largestShare, type RatingRow, scaleValues } from '#lib/client/said/rating-rows'
import { strings } from '#lib/client/strings/index'
import type { RatingScale } from '#lib/core/ranking/beside/annotation-options'

type RatingPlotProps = { title: string; scale: RatingScale; rows: readonly RatingRow[] }

/** Free at the two sides of a bar together, of the width of its column. */
const FREE = 0.12

/** One row of bars a model over the same numbers and to the same height, so that shapes can be compared downwards. */
export function RatingPlot({ title, scale, rows }: RatingPlotProps) {
  const words = strings.said.ratings
  const values = scaleValues(scale)
  const { active, setActive, handlers } = useReading(rows.length * values.length)
  const top = largestShare(rows)
  const column = 1 / values.length
  const read = (mark: number) => {
    const row = rows[Math.floor(mark / values.length)]
    const at = mark % values.length
    const count = row?.counts[at] ?? 0
    return row ? words.reading(row.name, values[at] ?? 0, count, strings.common.percent(row.n ? count / row.n : 0)) : ''
  }
  return (
    <PlotFrame
      title={title}
      xTitle={scale.label}
      yTitle={words.rows}
      hint={strings.common.chartHint}
      reading={active === null ? '' : read(active)}
      handlers={handlers}
    >
      <div className="flex flex-col gap-3">
        {rows.map(({ key, name, counts, n, mean }, index) => (
          <div key={key}>
            <p className="flex flex-wrap justify-between gap-x-3">
              <bdi className="min-w-0 truncate text-ink">{name}</bdi>
              <span className="figures">{words.meanOf(mean, n)}</span>
            </p>
            <svg aria-hidden className="mt-1 block h-9 w-full overflow-visible">
              {counts.map((count, i) => {
                const height = n === 0 ? 0 : count / n / top
                const mark = index * values.length + i
                return (
                  <g key={values[i]} onPointerEnter={() => setActive(mark)}>
                    <rect
                      x={percentOf(i * column)}
                      width={percentOf(column)}
                      height="100%"
                      className={mark === active ? 'fill-hover' : 'fill-transparent'}
                    />
                    <rect
                      x={percentOf((i + FREE / 2) * column)}
                      width={percentOf((1 - FREE) * column)}
                      y={percentOf(1 - height)}
                      height={percentOf(height)}
                      className={mark === active ? 'fill-accent' : 'fill-data'}
                    />
                  </g>
                )
              })}
              <line x1="0" x2="100%" y1="100%" y2="100%" className="stroke-line-strong" />
            </svg>
          </div>
        ))}
      </div>
      <XLabels
        labels={values.map((value, i) => ({
          key: value,
          text: String(value),
          x: (i + 0.5) * column,
          anchor: 'middle',
        }))}
      />
    </PlotFrame>
  )
}
