'use client'
import { useState } from 'react'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { CurvePlot } from '#components/ui/charts/curve-plot'
import { curveSvg } from '#lib/client/charts/curve-file'
import { strings } from '#lib/client/strings/index'
import { drawRandomCurve, figuresAt } from '#lib/client/studio/draw-random-curve'
import { readWhole } from '#lib/client/studio/studio-address'
import { useAddress } from '#lib/client/use-address'
import { type MeasuredDiversity, ORDERS } from '#lib/core/diversity/measured-diversity'
import type { PoolProfile } from '#lib/core/diversity/pool-profile'
import { CurveTable } from './curve-table.tsx'
import { FiguresAtCard } from './figures-at-card.tsx'

type CurveCardProps = { measured: MeasuredDiversity; diverseCurve: PoolProfile['diverseCurve'] | null }

/** d against the number of prompts, by chance and by diverse selection; pointing at it or typing a number reads all figures there. */
export function CurveCard({ measured, diverseCurve }: CurveCardProps) {
  const words = strings.studio.diversity
  const { params, change } = useAddress()
  const [typed, setTyped] = useState(params.get('at') ?? '')
  const [pointed, setPointed] = useState<number | null>(null)
  const { series, mark, texts, rows } = drawRandomCurve(measured, diverseCurve)
  const { prompts } = measured
  const kept = readWhole(typed, prompts)
  const figures = figuresAt(measured, diverseCurve, pointed ?? kept ?? prompts)
  if (measured.bandPeak === null || !figures) return <p className="text-ink-muted">{words.undefinedText}</p>

  const keep = (text: string) => {
    setTyped(text)
    change({ at: readWhole(text, prompts) === null ? null : text }, 'settle')
  }
  const show = (value: number | null) => (value === null ? strings.studio.undefinedFigure : strings.studio.d(value))
  const read = (x: number) => {
    const at = figuresAt(measured, diverseCurve, x)
    if (!at) return ''
    const diverse = at.diverse
      ? words.chart.diverseReading(
          show(at.diverse.diversity),
          at.diverse.prompts === at.prompts ? null : at.diverse.prompts,
        )
      : ''
    return `${words.chart.reading(at.prompts, show(at.mean), `${show(at.least)}–${show(at.most)}`)}${diverse}`
  }
  return (
    <div className="grid gap-x-6 gap-y-5 rounded-md border border-line bg-surface p-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
      <ChartFigure
        title={texts.title}
        note={strings.studio.settings.withSeed(measured.settings, measured.seed)}
        footnote={`${words.chart.note(ORDERS)}${diverseCurve && diverseCurve.length > 0 ? ` ${words.chart.diverseNote}` : ''}`}
        fileName={words.chart.file}
        chart={
          <CurvePlot
            series={series}
            mark={mark}
            title={texts.title}
            xTitle={texts.xTitle}
            yTitle={texts.yTitle}
            read={read}
            at={kept}
            onPoint={setPointed}
            onPick={(x) => keep(String(x))}
          />
        }
        table={<CurveTable rows={rows} title={texts.title} peak={measured.bandPeak.prompts} />}
        csv={() => rows}
        svg={() => curveSvg({ series, mark, texts })}
      />
      <FiguresAtCard
        figures={figures}
        seed={measured.seed}
        most={prompts}
        typed={typed}
        isWrong={typed !== '' && kept === null}
        onType={keep}
      />
    </div>
  )
}
