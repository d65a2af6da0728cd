import { drawnCurve } from '#lib/core/diversity/diversity-curve'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { CurveMark, CurveTexts, CurveXY } from '../charts/curve.ts'
import { strings } from '../strings/index.ts'

/** 12,345 -> 12,000: as exact as "near" is. Below 100 as it is. */
export function roughly(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1)
  return Math.round(count / unit) * unit
}

/** The curve d(N) as it is drawn: its points, the place where it stops rising, and its finding. */
export function drawDiversity({ curve, peak, prompts }: Pick<MeasuredDiversity, 'curve' | 'peak' | 'prompts'>): {
  points: CurveXY[]
  mark: CurveMark | null
  title: string
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
  return { points, mark, title, texts: { title, xTitle: words.xTitle, yTitle: words.yTitle } }
}
