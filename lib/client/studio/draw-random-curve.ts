import { drawnCurve } from '#lib/core/diversity/diversity-curve'
import { type MeasuredDiversity, ORDERS } from '#lib/core/diversity/measured-diversity'
import type { PoolProfile } from '#lib/core/diversity/pool-profile'
import type { CsvRows } from '#lib/core/interchange/csv'
import type { CurveMark, CurveTexts } from '../charts/curve.ts'
import { nearestIndex } from '../charts/scale.ts'
import type { CurveSeries } from '../charts/series.ts'
import { strings } from '../strings/index.ts'
import { roughly } from './roughly.ts'

type Measured = Pick<MeasuredDiversity, 'prompts' | 'curve' | 'band' | 'bandPeak' | 'settings' | 'seed'>
type DiverseCurve = PoolProfile['diverseCurve']

export type FiguresAt = {
  /** The counted size nearest to the asked one. */
  prompts: number
  isExact: boolean
  least: number | null
  mean: number | null
  most: number | null
  /** In the order of the seed itself. */
  diversity: number | null
  bigrams: number
  distinctBigrams: number
  /** A selection of its own at its own nearest size; null before it is counted. */
  diverse: { prompts: number; diversity: number | null } | null
}

const atSizes = <P extends { prompts: number }>(points: readonly P[]) =>
  points.map((point) => ({ ...point, x: point.prompts }))

/** All that was counted at `prompts` prompts, or at the nearest size that was; null for an empty pool. Nothing is interpolated. */
export function figuresAt(
  { curve, band }: Pick<Measured, 'curve' | 'band'>,
  diverseCurve: DiverseCurve | null,
  prompts: number,
): FiguresAt | null {
  const order = curve[nearestIndex(atSizes(curve), prompts)]
  if (!order) return null
  const around = band.find((point) => point.prompts === order.prompts)
  const diverse = diverseCurve?.[nearestIndex(atSizes(diverseCurve), prompts)]
  return {
    prompts: order.prompts,
    isExact: order.prompts === prompts,
    least: around?.least ?? null,
    mean: around?.mean ?? null,
    most: around?.most ?? null,
    diversity: order.diversity,
    bigrams: order.bigrams,
    distinctBigrams: order.distinctBigrams,
    diverse: diverse ? { prompts: diverse.prompts, diversity: diverse.diversity } : null,
  }
}

/** d by chance, as the mean and the band of the random orders, and of diverse selections beside it. */
export function drawRandomCurve(
  measured: Measured,
  diverseCurve: DiverseCurve | null,
): { series: CurveSeries[]; mark: CurveMark | null; texts: CurveTexts; rows: CsvRows } {
  const { prompts, curve, band, bandPeak, settings, seed } = measured
  const words = strings.studio.diversity.chart
  const drawn = new Set(drawnCurve(curve).map((point) => point.prompts))
  const around = band.flatMap(({ prompts: x, least, mean, most }) =>
    least === null || mean === null || most === null || !(drawn.has(x) || x === bandPeak?.prompts)
      ? []
      : [{ x, y: mean, low: least, high: most }],
  )
  const diverse = (diverseCurve ?? []).flatMap(({ prompts: x, diversity: y }) => (y === null ? [] : [{ x, y }]))
  const rises = bandPeak?.prompts === prompts
  const title =
    bandPeak === null
      ? strings.studio.diversity.undefinedText
      : prompts === 1
        ? words.single
        : rises
          ? words.rises(prompts)
          : bandPeak.prompts === 1
            ? words.falls
            : words.stops(roughly(bandPeak.prompts))
  const note = [
    `${strings.studio.settings.withSeed(settings, seed)}.`,
    words.note(ORDERS),
    ...(diverse.length > 0 ? [words.diverseNote] : []),
  ]
  return {
    series: [
      { key: 'random', label: diverse.length > 0 ? words.random : '', tone: 'data', points: around, band: around },
      ...(diverse.length > 0
        ? [{ key: 'diverse', label: words.diverse, tone: 'diverse' as const, points: diverse, dashed: true }]
        : []),
    ],
    mark:
      bandPeak && bandPeak.mean !== null && !rises
        ? { x: bandPeak.prompts, y: bandPeak.mean, label: words.mark(bandPeak.mean, bandPeak.prompts) }
        : null,
    texts: { title, xTitle: words.x, yTitle: words.y, note: note.join(' ') },
    rows: curveRows(measured, diverseCurve ?? []),
  }
}

/** Every counted size, figures unrounded; a size that only one of the curves has leaves the others empty. */
function curveRows({ curve, band }: Measured, diverseCurve: DiverseCurve): CsvRows {
  const sizes = [...new Set([...curve, ...diverseCurve].map((point) => point.prompts))].sort((a, b) => a - b)
  const bySize = <P extends { prompts: number }>(points: readonly P[]) => new Map(points.map((p) => [p.prompts, p]))
  const [orders, bands, diverse] = [bySize(curve), bySize(band), bySize(diverseCurve)]
  return [
    ['prompts', 'mean', 'least', 'most', 'order of the seed', 'bigrams', 'distinct bigrams', 'diverse selection'],
    ...sizes.map((size) => [
      size,
      bands.get(size)?.mean ?? null,
      bands.get(size)?.least ?? null,
      bands.get(size)?.most ?? null,
      orders.get(size)?.diversity ?? null,
      orders.get(size)?.bigrams ?? null,
      orders.get(size)?.distinctBigrams ?? null,
      diverse.get(size)?.diversity ?? null,
    ]),
  ]
}
