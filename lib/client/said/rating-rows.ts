import type { RatingSummary } from '#lib/contracts/said'
import type { CsvRows } from '#lib/core/interchange/csv'
import type { RatingScale } from '#lib/core/ranking/beside/annotation-options'
import { svgText } from '../charts/scale.ts'
import { fileColours } from '../charts/series.ts'
import { strings } from '../strings/index.ts'

const words = strings.said.ratings

export type RatingRow = { key: string; name: string; counts: readonly number[]; n: number; mean: number | null }

/** One row for all responses, one for each model, and one for the models beyond; all alone where there is one model. */
export function ratingRows({ all, models, others }: RatingSummary): RatingRow[] {
  const named = models.map(({ model, ...spread }) => ({
    key: model === null ? 'none' : `model ${model}`,
    name: model ?? words.noModel,
    ...spread,
  }))
  return [
    { key: 'all', name: words.all, ...all },
    ...(named.length + (others ? 1 : 0) > 1 ? named : []),
    ...(others ? [{ key: 'others', name: words.others(others.models), ...others }] : []),
  ]
}

export const scaleValues = ({ min, max }: Pick<RatingScale, 'min' | 'max'>): number[] =>
  Array.from({ length: max - min + 1 }, (_, i) => min + i)

/** The largest share that any number has in any row; 1 where nothing was rated, so that bars have a height to be a part of. */
export const largestShare = (rows: readonly RatingRow[]): number =>
  Math.max(0, ...rows.flatMap(({ counts, n }) => counts.map((count) => (n === 0 ? 0 : count / n)))) || 1

export const ratingsCsv = (scale: RatingScale, rows: readonly RatingRow[]): CsvRows => [
  ['model', ...scaleValues(scale), 'ratings', 'mean'],
  ...rows.map(({ name, counts, n, mean }) => [name, ...counts, n, mean ?? '']),
]

const WIDTH = 640
const TOP = 44
const ROW = 44
const NAME = 200
const PLOT = 300

/** The chart in a file that stands alone, 640 px wide. */
export function ratingsSvg(title: string, scale: RatingScale, rows: readonly RatingRow[]): string {
  const values = scaleValues(scale)
  const top = largestShare(rows)
  const column = PLOT / values.length
  const bottom = TOP + rows.length * ROW
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 36}" font-family="sans-serif" font-size="11" fill="#333">`,
    `<rect width="${WIDTH}" height="${bottom + 36}" fill="#fff"/>`,
    `<text x="16" y="24" font-size="14" font-weight="600">${svgText(title)}</text>`,
    ...rows.flatMap(({ name, counts, n, mean }, index) => {
      const base = TOP + (index + 1) * ROW - 8
      const short = name.length > 30 ? `${name.slice(0, 29)}…` : name
      return [
        `<text x="16" y="${base}">${svgText(short)}</text>`,
        `<line x1="${NAME}" x2="${NAME + PLOT}" y1="${base}" y2="${base}" stroke="#bbb"/>`,
        ...counts.map((count, i) => {
          const height = n === 0 ? 0 : (count / n / top) * (ROW - 12)
          return `<rect x="${(NAME + i * column + 2).toFixed(2)}" y="${(base - height).toFixed(2)}" width="${(column - 4).toFixed(2)}" height="${height.toFixed(2)}" fill="${fileColours.data}"/>`
        }),
        `<text x="${NAME + PLOT + 10}" y="${base}">${svgText(words.meanOf(mean, n))}</text>`,
      ]
    }),
    ...values.map(
      (value, i) => `<text x="${NAME + (i + 0.5) * column}" y="${bottom + 12}" text-anchor="middle">${value}</text>`,
    ),
    `<text x="${NAME + PLOT / 2}" y="${bottom + 28}" text-anchor="middle">${svgText(scale.label)}</text>`,
    '</svg>',
  ].join('\n')
}
