import { svgText, ticksAround } from './scale.ts'
import { fileColours, type Tone } from './series.ts'

/** How many things lie in [from, to); the last bin holds its upper end too. */
export type HistogramBin = { from: number; to: number; count: number }
/** One kind of bar. Several share each bin side by side, which is fair only where their totals are equal. */
export type HistogramSeries = { key: string; label: string; tone: Tone; counts: readonly number[] }
export type HistogramTexts = { title: string; xTitle: string; yTitle: string }
type Edges = Pick<HistogramBin, 'from' | 'to'>

const Y_TICKS = 4
/** Of the width of a bin: what stays free at its two sides together. */
const FREE = 0.08

export type HistogramLayout = {
  ticks: number[]
  top: number
  /** Share of the way up, from 0 to 1. */
  heightOf: (count: number) => number
  /** The bar of one series in one bin; x and width are shares of the whole width. */
  barAt: (bin: number, series: number) => { x: number; width: number; height: number }
  /** Where the bins begin and the last one ends. */
  edges: number[]
}

/** Bars of equal width from zero, those of one bin side by side. */
export function layoutHistogram(bins: readonly Edges[], series: readonly HistogramSeries[]): HistogramLayout {
  const ticks = ticksAround(0, Math.max(0, ...series.flatMap(({ counts }) => counts)), Y_TICKS, 1)
  const top = ticks.at(-1) ?? 1
  const bin = 1 / Math.max(1, bins.length)
  const width = (bin * (1 - FREE)) / Math.max(1, series.length)
  return {
    ticks,
    top,
    heightOf: (count) => count / top,
    barAt: (at, which) => ({
      x: bin * (at + FREE / 2) + which * width,
      width,
      height: (series[which]?.counts[at] ?? 0) / top,
    }),
    edges: bins.map(({ from }) => from).concat(bins.at(-1)?.to ?? []),
  }
}

/** The chart as a file that stands alone, 640 × 320, for a document or a slide. */
export function histogramSvg(
  bins: readonly Edges[],
  series: readonly HistogramSeries[],
  texts: HistogramTexts,
): string {
  const { ticks, heightOf, barAt, edges } = layoutHistogram(bins, series)
  const plot = { left: 64, top: 44, width: 560, height: 216 }
  const bottom = plot.top + plot.height
  const y = (tick: number) => (bottom - heightOf(tick) * plot.height).toFixed(2)
  const every = Math.max(1, Math.ceil(bins.length / 8))
  const bars = bins.flatMap((_, bin) =>
    series.map(({ tone }, which) => {
      const { x, width, height } = barAt(bin, which)
      return `<rect x="${(plot.left + x * plot.width).toFixed(2)}" y="${(bottom - height * plot.height).toFixed(2)}" width="${(width * plot.width).toFixed(2)}" height="${(height * plot.height).toFixed(2)}" fill="${fileColours[tone]}"/>`
    }),
  )
  const keys = series.length > 1 ? series : []
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320" font-family="sans-serif" font-size="11" fill="#333">',
    '<rect width="640" height="320" fill="#fff"/>',
    `<text x="16" y="24" font-size="14" font-weight="600">${svgText(texts.title)}</text>`,
    ...ticks.flatMap((tick) => [
      `<line x1="${plot.left}" x2="${plot.left + plot.width}" y1="${y(tick)}" y2="${y(tick)}" stroke="#ddd"/>`,
      `<text x="${plot.left - 8}" y="${Number(y(tick)) + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`,
    ]),
    ...bars,
    ...edges.flatMap((edge, index) =>
      index % every === 0
        ? [
            `<text x="${plot.left + (index * plot.width) / Math.max(1, bins.length)}" y="${bottom + 16}" text-anchor="middle">${edge.toLocaleString('en')}</text>`,
          ]
        : [],
    ),
    ...keys.map(
      ({ label, tone }, index) =>
        `<rect x="${plot.left + index * 140}" y="${bottom + 46}" width="10" height="10" fill="${fileColours[tone]}"/><text x="${plot.left + 16 + index * 140}" y="${bottom + 55}">${svgText(label)}</text>`,
    ),
    `<text x="${plot.left + plot.width / 2}" y="${bottom + 36}" text-anchor="middle">${svgText(texts.xTitle)}</text>`,
    `<text transform="translate(16 ${plot.top + plot.height / 2}) rotate(-90)" text-anchor="middle">${svgText(texts.yTitle)}</text>`,
    '</svg>',
  ].join('\n')
}
