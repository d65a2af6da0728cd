'use client'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { CurvePlot } from '#components/ui/charts/curve-plot'
import { curveSvg } from '#lib/client/charts/curve'
import { drawDiversity } from '#lib/client/planner/draw-diversity'
import { strings } from '#lib/client/strings/index'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { DiversityTable } from './diversity-table.tsx'

/** d against the number of prompts, in the pool's random order; the place where it stops rising is marked. */
export function DiversityCurve({ measured }: { measured: MeasuredDiversity }) {
  const words = strings.planner.diversity
  const { points, mark, title, texts } = drawDiversity(measured)
  return (
    <ChartFigure
      title={title}
      note={words.settingsShort(measured.settings.maxTokens, measured.seed)}
      fileName={words.file}
      chart={
        <CurvePlot
          points={points}
          mark={mark}
          title={title}
          xTitle={texts.xTitle}
          yTitle={texts.yTitle}
          read={({ x, y }) => words.valueAt(y, x)}
        />
      }
      table={<DiversityTable measured={measured} title={title} />}
      csv={() => [
        ['prompts', 'diversity', 'bigrams', 'distinct bigrams'],
        ...measured.curve.map((point) => [point.prompts, point.diversity ?? '', point.bigrams, point.distinctBigrams]),
      ]}
      svg={() => curveSvg(points, mark, texts)}
    />
  )
}
