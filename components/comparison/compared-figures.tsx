'use client'
import { useQueries } from '@tanstack/react-query'
import { AnalysisGate } from '#components/studio/analysis-gate'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { CurvePlot } from '#components/ui/charts/curve-plot'
import { Banner } from '#components/ui/display/banner'
import { curveSvg } from '#lib/client/charts/curve-file'
import { strings } from '#lib/client/strings/index'
import { analysisQuery } from '#lib/client/studio/analysis-query'
import { type Compared, comparedSettings } from '#lib/client/studio/compared'
import { drawCompared } from '#lib/client/studio/draw-compared'
import type { Analysis } from '#lib/contracts/analyses'
import { ComparedSizes } from './compared-sizes.tsx'
import { ComparedTable } from './compared-table.tsx'

type ComparedFiguresProps = {
  slug: string
  /** Two or more, counted alike. */
  compared: readonly (Compared & { pool: { name: string; version: { number: number } } })[]
  /** What stood without a result when the page was made. */
  known: readonly (Analysis | null)[]
  canCancel: boolean
}

/** One chart with a line per pool and one table with a column per pool; until all are counted, how far each is. */
export function ComparedFigures({ slug, compared, known, canCancel }: ComparedFiguresProps) {
  const words = strings.studio.compare
  const asked = compared.map(({ poolId, pool, settings }) => ({
    place: { slug, poolId, version: pool.version.number },
    request: { kind: 'prompt-diversity' as const, settings: comparedSettings(settings) },
    name: pool.name,
  }))
  const answers = useQueries({ queries: asked.map(({ place, request }) => analysisQuery(place, request, known)) })
  const measured = asked.flatMap(({ place, name }, index) => {
    const result = answers[index]?.data?.result
    return result ? [{ poolId: place.poolId, name, version: place.version, measured: result }] : []
  })
  if (measured.length < asked.length)
    return asked.map(({ place, request, name }) => (
      <div key={place.poolId}>
        <p className="mb-1.5 font-medium" dir="auto">
          {name}
        </p>
        <AnalysisGate place={place} request={request} known={known} canCancel={canCancel}>
          {() => <Banner tone="success">{words.isCounted}</Banner>}
        </AnalysisGate>
      </div>
    ))
  const { series, texts, rows, read } = drawCompared(measured)
  const hasPoints = series.some(({ points }) => points.length > 0)
  return (
    <>
      <section className="rounded-md border border-line bg-surface p-4">
        {hasPoints ? (
          <ChartFigure
            title={texts.title}
            note={texts.note}
            fileName={words.file}
            chart={
              <CurvePlot
                series={series}
                mark={null}
                title={texts.title}
                xTitle={texts.xTitle}
                yTitle={texts.yTitle}
                read={read}
              />
            }
            table={<ComparedSizes pools={measured} rows={rows} title={texts.title} />}
            csv={() => rows}
            svg={() => curveSvg({ series, mark: null, texts })}
          />
        ) : (
          <p className="text-ink-muted">{texts.title}</p>
        )}
      </section>
      <ComparedTable pools={measured} />
    </>
  )
}
