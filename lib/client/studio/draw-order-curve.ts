import { drawnCurve } from '#lib/core/diversity/diversity-curve'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { CurveMark, CurveTexts } from '../charts/curve.ts'
import type { CurveSeries } from '../charts/series.ts'
import { strings } from '../strings/index.ts'
import { roughly } from './roughly.ts'

/** d in the order of the seed itself, which plans draw their prompts in: its line, where it stops rising, and its finding. */
export function drawOrderCurve({
  curve,
  peak,
  prompts,
  settings,
  seed,
}: Pick<MeasuredDiversity, 'curve' | 'peak' | 'prompts' | 'settings' | 'seed'>): {
  series: CurveSeries[]
  mark: CurveMark | null
  texts: CurveTexts
} {
  const words = strings.planner.diversity
  const points = drawnCurve(curve).flatMap((point) =>
    point.diversity === null ? [] : [{ x: point.prompts, y: point.diversity }],
  )
  const rises = peak?.prompts === prompts
  const title =
    peak === null ? words.undefinedText : rises ? words.risesTitle(prompts) : words.peakTitle(roughly(peak.prompts))
  const mark =
    peak && peak.diversity !== null && !rises
      ? { x: peak.prompts, y: peak.diversity, label: words.peakMark(peak.diversity, peak.prompts) }
      : null
  return {
    series: [{ key: 'order', label: '', tone: 'data', points }],
    mark,
    texts: { title, xTitle: words.xTitle, yTitle: words.yTitle, note: words.settingsShort(settings, seed) },
  }
}
