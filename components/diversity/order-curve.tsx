'use client'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { CurvePlot } from '#components/ui/charts/curve-plot'
import { DataTable } from '#components/ui/tables/data-table'
import { curveSvg } from '#lib/client/charts/curve-file'
import { nearestIndex } from '#lib/client/charts/scale'
import { strings } from '#lib/client/strings/index'
import { drawOrderCurve } from '#lib/client/studio/draw-order-curve'
import { drawnCurve } from '#lib/core/diversity/diversity-curve'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'

const count = (value: number) => value.toLocaleString('en')

/** d against the number of prompts in the order that plans draw them in; the place where it stops rising is marked. */
export function OrderCurve({ measured }: { measured: MeasuredDiversity }) {
  const words = strings.planner.diversity
  const { series, mark, texts } = drawOrderCurve(measured)
  const points = series[0]?.points ?? []
  return (
    <ChartFigure
      title={texts.title}
      note={texts.note}
      fileName={words.file}
      chart={
        <CurvePlot
          series={series}
          mark={mark}
          title={texts.title}
          xTitle={texts.xTitle}
          yTitle={texts.yTitle}
          read={(x) => {
            const point = points[nearestIndex(points, x)]
            return point ? words.valueAt(point.y, point.x) : ''
          }}
        />
      }
      table={
        <DataTable
          label={texts.title}
          columns={[words.prompts, words.diversity, words.bigrams, words.distinct].map((head) => ({
            head,
            numeric: true,
          }))}
          rows={drawnCurve(measured.curve).map((point) => ({
            key: point.prompts,
            selected: point.prompts === measured.peak?.prompts,
            cells: [
              count(point.prompts),
              point.diversity === null ? '' : words.value(point.diversity),
              count(point.bigrams),
              count(point.distinctBigrams),
            ],
          }))}
        />
      }
      csv={() => [
        ['prompts', 'diversity', 'bigrams', 'distinct bigrams'],
        ...measured.curve.map((point) => [point.prompts, point.diversity, point.bigrams, point.distinctBigrams]),
      ]}
      svg={() => curveSvg({ series, mark, texts })}
    />
  )
}
