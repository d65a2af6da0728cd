import { ticksFromZero } from './ticks.ts'

/** How many things lie in [from, to); the last bin holds its upper end too. */
export type HistogramBin = { from: number; to: number; count: number }
export type HistogramTexts = { title: string; xTitle: string; yTitle: string }

const Y_TICKS = 4

/** The heights of the axis and of every bar, as shares from 0 to 1 of the axis' highest tick. */
export function layoutHistogram(bins: readonly HistogramBin[]): { ticks: number[]; top: number; heights: number[] } {
  const ticks = ticksFromZero(Math.max(0, ...bins.map((bin) => bin.count)), Y_TICKS)
  const top = ticks.at(-1) ?? 1
  return { ticks, top, heights: bins.map((bin) => bin.count / top) }
}

const csvCell = (value: string | number) => {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as RFC 4180 lines, with a line end after the last. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The chart as a file that stands alone, 640 × 320, for a document or a slide. */
export function histogramSvg(bins: readonly HistogramBin[], texts: HistogramTexts): string {
  const { ticks, top, heights } = layoutHistogram(bins)
  const plot = { left: 64, top: 44, width: 560, height: 216 }
  const bottom = plot.top + plot.height
  const step = plot.width / Math.max(1, bins.length)
  const y = (tick: number) => bottom - (tick / top) * plot.height
  const every = Math.max(1, Math.ceil(bins.length / 8))
  const edges = bins.map((bin) => bin.from).concat(bins.at(-1)?.to ?? [])
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320" font-family="sans-serif" font-size="11" fill="#333">',
    '<rect width="640" height="320" fill="#fff"/>',
    `<text x="16" y="24" font-size="14" font-weight="600">${asText(texts.title)}</text>`,
    ...ticks.flatMap((tick) => [
      `<line x1="${plot.left}" x2="${plot.left + plot.width}" y1="${y(tick)}" y2="${y(tick)}" stroke="#ddd"/>`,
      `<text x="${plot.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`,
    ]),
    ...heights.map(
      (height, index) =>
        `<rect x="${(plot.left + index * step + 0.5).toFixed(2)}" y="${(bottom - height * plot.height).toFixed(2)}" width="${(step - 1).toFixed(2)}" height="${(height * plot.height).toFixed(2)}" fill="#2f7d95"/>`,
    ),
    ...edges.flatMap((edge, index) =>
      index % every === 0
        ? [
            `<text x="${plot.left + index * step}" y="${bottom + 16}" text-anchor="middle">${edge.toLocaleString('en')}</text>`,
          ]
        : [],
    ),
    `<text x="${plot.left + plot.width / 2}" y="${bottom + 40}" text-anchor="middle">${asText(texts.xTitle)}</text>`,
    `<text transform="translate(16 ${plot.top + plot.height / 2}) rotate(-90)" text-anchor="middle">${asText(texts.yTitle)}</text>`,
    '</svg>',
  ].join('\n')
}
