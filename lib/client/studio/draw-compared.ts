import { curveSizes } from '#lib/core/diversity/diversity-curve'
import { type BandPoint, type MeasuredDiversity, ORDERS } from '#lib/core/diversity/measured-diversity'
import type { CsvRows } from '#lib/core/interchange/csv'
import type { CurveTexts } from '../charts/curve.ts'
import { nearestIndex } from '../charts/scale.ts'
import type { CurveSeries, Tone } from '../charts/series.ts'
import { strings } from '../strings/index.ts'

export type MeasuredPool = { poolId: string; name: string; measured: MeasuredDiversity }

const TONES: readonly Tone[] = ['data', 'second', 'third', 'other']
const DRAWN_PER_DOUBLING = 8
const LONGEST_LABEL = 28

/** The colour of a column. */
export const toneOf = (column: number): Tone => TONES[column] ?? 'other'

const bandAt = (band: readonly BandPoint[], prompts: number): BandPoint | undefined =>
  band[
    nearestIndex(
      band.map((point) => ({ x: point.prompts })),
      prompts,
    )
  ]

/** The largest number of prompts that was counted in every pool; null where one of them is empty. */
export function commonSize(pools: readonly MeasuredPool[]): number | null {
  const [first, ...others] = pools.map(({ measured }) => measured.band.map(({ prompts }) => prompts))
  const sizes = others.map((list) => new Set(list))
  return first?.findLast((size) => sizes.every((set) => set.has(size))) ?? null
}

/** The mean d of a pool at a number of prompts that was counted; null where it is undefined or was not counted. */
export const meanAt = ({ measured }: MeasuredPool, prompts: number | null): number | null =>
  measured.band.find((point) => point.prompts === prompts)?.mean ?? null

/** One line per pool over one pair of axes. All of them must be counted alike. */
export function drawCompared(pools: readonly MeasuredPool[]): {
  series: CurveSeries[]
  texts: CurveTexts
  rows: CsvRows
  read: (prompts: number) => string
} {
  const words = strings.studio.compare
  const size = commonSize(pools)
  const best = pools
    .flatMap((pool) => {
      const value = meanAt(pool, size)
      return value === null ? [] : [{ name: pool.name, value }]
    })
    .toSorted((a, b) => b.value - a.value)[0]
  const settings = pools[0]?.measured.settings
  const series = pools.map(({ poolId, name, measured }, column): CurveSeries => {
    const drawn = new Set(curveSizes(measured.prompts, DRAWN_PER_DOUBLING))
    const points = measured.band.flatMap(({ prompts: x, least, mean, most }) =>
      least === null || mean === null || most === null || !drawn.has(x) ? [] : [{ x, y: mean, low: least, high: most }],
    )
    const label = name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name
    return { key: poolId, label, tone: toneOf(column), points, band: points }
  })
  const sizes = [...new Set(pools.flatMap(({ measured }) => measured.band.map(({ prompts }) => prompts)))]
  return {
    series,
    texts: {
      title: best && size !== null ? words.finding(best.name, best.value, size) : words.findingUndefined,
      xTitle: words.x,
      yTitle: words.y,
      note: `${settings ? `${strings.studio.settings.short(settings)}. ` : ''}${words.note(ORDERS)}`,
    },
    rows: [
      ['prompts', ...pools.flatMap(({ name }) => [`${name} mean`, `${name} least`, `${name} most`])],
      ...sizes
        .sort((a, b) => a - b)
        .map((prompts) => [
          prompts,
          ...pools.flatMap(({ measured }) => {
            const point = measured.band.find((one) => one.prompts === prompts)
            return [point?.mean ?? null, point?.least ?? null, point?.most ?? null]
          }),
        ]),
    ],
    read: (prompts) =>
      words.reading(
        prompts,
        pools.map(({ name, measured }) => {
          const mean = bandAt(measured.band, prompts)?.mean ?? null
          const value =
            prompts > measured.prompts
              ? words.ended
              : mean === null
                ? strings.studio.undefinedFigure
                : strings.studio.d(mean)
          return `${name} ${value}`
        }),
      ),
  }
}
