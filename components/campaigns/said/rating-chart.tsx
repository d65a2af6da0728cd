'use client'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { DataTable } from '#components/ui/tables/data-table'
import { ratingRows, ratingsCsv, ratingsSvg, scaleValues } from '#lib/client/said/rating-rows'
import { strings } from '#lib/client/strings/index'
import type { RatingSummary } from '#lib/contracts/said'
import type { RatingScale } from '#lib/core/ranking/beside/annotation-options'
import { RatingPlot } from './rating-plot.tsx'

/** How the numbers of one scale are spread, over all responses and by model. */
export function RatingChart({ scale, summary }: { scale: RatingScale; summary: RatingSummary }) {
  const words = strings.said.ratings
  const rows = ratingRows(summary)
  const title = words.title(scale.label, summary.all.mean, summary.all.n)
  const hasEnds = scale.minLabel !== '' && scale.maxLabel !== ''
  return (
    <ChartFigure
      title={title}
      note={hasEnds && <bdi>{words.note(scale.minLabel, scale.maxLabel)}</bdi>}
      footnote={rows.length > 1 && words.footnote}
      fileName={`ratings-${scale.key}`}
      chart={<RatingPlot title={title} scale={scale} rows={rows} />}
      table={
        <DataTable
          label={title}
          minWidth="md"
          columns={[
            { head: words.model },
            ...scaleValues(scale).map((value) => ({ head: String(value), numeric: true })),
            { head: words.n, numeric: true },
            { head: words.mean, numeric: true },
          ]}
          rows={rows.map(({ key, name, counts, n, mean }) => ({
            key,
            cells: [
              <bdi key="name">{name}</bdi>,
              ...counts.map(strings.common.count),
              strings.common.count(n),
              words.meanText(mean),
            ],
          }))}
        />
      }
      csv={() => ratingsCsv(scale, rows)}
      svg={() => ratingsSvg(title, scale, rows)}
    />
  )
}
