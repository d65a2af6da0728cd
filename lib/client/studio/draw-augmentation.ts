import type { AddedPoint, AugmentationFigures } from '#lib/core/diversity/selection/augmentation-figures'
import type { CsvRows } from '#lib/core/interchange/csv'
import type { CurveMark, CurveTexts } from '../charts/curve.ts'
import { nearestIndex } from '../charts/scale.ts'
import type { CurveSeries } from '../charts/series.ts'
import { strings } from '../strings/index.ts'

type Curves = Pick<AugmentationFigures, 'base' | 'curve' | 'randomCurve' | 'best' | 'settings'>

/** The counted number of additions nearest to `added`, in both orders; null where nothing was ranked. Nothing is interpolated. */
export function figuresWith(
  { curve, randomCurve }: Pick<Curves, 'curve' | 'randomCurve'>,
  added: number,
): { ranked: AddedPoint; random: AddedPoint | null; isExact: boolean } | null {
  const nearest = (points: readonly AddedPoint[]) =>
    points[
      nearestIndex(
        points.map((point) => ({ x: point.added })),
        added,
      )
    ]
  const ranked = nearest(curve)
  return ranked ? { ranked, random: nearest(randomCurve) ?? null, isExact: ranked.added === added } : null
}

/** d of the whole against the number of prompts added: best first, and by chance beside it. */
export function drawAugmentation(
  { base, curve, randomCurve, best, settings }: Curves,
  candidateName: string,
): { series: CurveSeries[]; mark: CurveMark | null; texts: CurveTexts; rows: CsvRows } {
  const words = strings.studio.augment.chart
  const points = (of: readonly AddedPoint[]) =>
    of.flatMap(({ added: x, diversity: y }) => (y === null ? [] : [{ x, y }]))
  const gains = best !== null && best.added > 0 && best.diversity !== null
  const title =
    base.diversity === null || best === null || best.diversity === null
      ? words.undefinedTitle
      : gains && strings.studio.d(best.diversity) === strings.studio.d(base.diversity)
        ? words.still(base.diversity)
        : gains
          ? (best.added === curve.at(-1)?.added ? words.risesByAll : words.rises)(
              base.diversity,
              best.diversity,
              best.added,
            )
          : words.falls(base.diversity)
  const random = new Map(randomCurve.map((point) => [point.added, point.diversity]))
  return {
    series: [
      { key: 'ranked', label: words.ranked, tone: 'diverse', points: points(curve), dashed: true },
      { key: 'random', label: words.random, tone: 'data', points: points(randomCurve) },
    ],
    mark:
      gains && best.diversity !== null && best.added !== curve.at(-1)?.added
        ? { x: best.added, y: best.diversity, label: words.mark(best.diversity, best.added) }
        : null,
    texts: {
      title,
      xTitle: words.x(candidateName),
      yTitle: words.y,
      note: `${strings.studio.settings.withSeed(settings, settings.seed)}. ${words.note}`,
    },
    rows: [
      ['added', 'best first', 'random order', 'prompts', 'bigrams', 'distinct bigrams'],
      ...curve.map(({ added, diversity, prompts, bigrams, distinctBigrams }) => [
        added,
        diversity,
        random.get(added) ?? null,
        prompts,
        bigrams,
        distinctBigrams,
      ]),
    ],
  }
}
