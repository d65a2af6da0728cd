'use client'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { CurvePlot } from '#components/ui/charts/curve-plot'
import { DataTable } from '#components/ui/tables/data-table'
import { curveSvg } from '#lib/client/charts/curve-file'
import { strings } from '#lib/client/strings/index'
import { drawAugmentation, figuresWith } from '#lib/client/studio/draw-augmentation'
import type { AugmentationFigures } from '#lib/core/diversity/selection/augmentation-figures'

type AugmentationCurveProps = {
  figures: AugmentationFigures
  candidateName: string
  /** The number of additions the page is about. */
  at: number | null
  onPick: (added: number) => void
}

/** d of the whole against the number of prompts added, best first and by chance. */
export function AugmentationCurve({ figures, candidateName, at, onPick }: AugmentationCurveProps) {
  const words = strings.studio.augment.chart
  const { count } = strings.common
  const { series, mark, texts, rows } = drawAugmentation(figures, candidateName)
  const show = (value: number | null | undefined) =>
    value === null || value === undefined ? strings.studio.undefinedFigure : strings.studio.d(value)
  const whole = [true, false, false, true, true, true]
  return (
    <ChartFigure
      title={texts.title}
      note={strings.studio.settings.withSeed(figures.settings, figures.settings.seed)}
      footnote={words.note}
      fileName={words.file}
      chart={
        <CurvePlot
          series={series}
          mark={mark}
          title={texts.title}
          xTitle={texts.xTitle}
          yTitle={texts.yTitle}
          // From zero, what an addition does to d would be too small to see.
          yFromZero={false}
          at={at}
          onPick={onPick}
          read={(x) => {
            const there = figuresWith(figures, x)
            return there
              ? words.reading(there.ranked.added, show(there.ranked.diversity), show(there.random?.diversity))
              : ''
          }}
        />
      }
      table={
        <DataTable
          label={texts.title}
          minWidth="md"
          columns={[
            words.columns.added,
            words.columns.d,
            words.columns.random,
            words.columns.prompts,
            words.columns.bigrams,
            words.columns.distinct,
          ].map((head) => ({ head, numeric: true }))}
          rows={rows.slice(1).map((row) => ({
            key: Number(row[0]),
            selected: Number(row[0]) === figures.best?.added,
            cells: row.map((value, column) =>
              typeof value !== 'number' ? '' : whole[column] ? count(value) : strings.studio.d(value),
            ),
          }))}
        />
      }
      csv={() => rows}
      svg={() => curveSvg({ series, mark, texts, yFromZero: false })}
    />
  )
}
