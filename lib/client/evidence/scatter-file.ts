import { svgText } from '../charts/scale.ts'
import { wrapped } from '../charts/wrapped.ts'
import { kMark } from './k-marks.ts'
import { layoutScatter, type ScatterData } from './scatter.ts'

const WIDTH = 640
const PLOT = { left: 64, top: 44, width: 520, height: 240 }
const LINE = 14
const NOTE_LETTERS = 104

type ScatterTexts = { title: string; xTitle: string; yTitle: string; note: string; label: (k: number) => string }

/** The plot as a file that stands alone, 640 px wide; what it depends on stands in it. */
export function scatterSvg(data: ScatterData, texts: ScatterTexts): string {
  const { xTicks, yTicks, place } = layoutScatter(data)
  const x = (share: number) => (PLOT.left + share * PLOT.width).toFixed(1)
  const y = (share: number) => (PLOT.top + (1 - share) * PLOT.height).toFixed(1)
  const bottom = PLOT.top + PLOT.height
  const notes = wrapped(texts.note, NOTE_LETTERS)
  const height = bottom + 60 + notes.length * LINE
  const yZero = yTicks[0] ?? 0
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11" fill="#333">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="16" y="24" font-size="14" font-weight="600">${svgText(texts.title)}</text>`,
    ...yTicks.map((tick) => {
      const at = y(place({ x: 0, y: tick }).y)
      return `<line x1="${PLOT.left}" x2="${PLOT.left + PLOT.width}" y1="${at}" y2="${at}" stroke="${data.withZero && tick === 0 ? '#555' : '#ddd'}"/><text x="${PLOT.left - 8}" y="${Number(at) + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`
    }),
    ...xTicks.map(
      ({ at, text }) =>
        `<text x="${x(place({ x: at, y: yZero }).x)}" y="${bottom + 16}" text-anchor="middle">${svgText(text)}</text>`,
    ),
    ...data.lines.map(({ k, from, to }) => {
      const [start, end] = [place(from), place(to)]
      return `<line x1="${x(start.x)}" x2="${x(end.x)}" y1="${y(start.y)}" y2="${y(end.y)}" stroke="${kMark(k).file}" stroke-width="2"/><text x="${Number(x(end.x)) + 6}" y="${Number(y(end.y)) + 4}" fill="${kMark(k).file}">${svgText(texts.label(k))}</text>`
    }),
    ...data.points.map((point) => {
      const spot = place(point)
      return `<path transform="translate(${x(spot.x)} ${y(spot.y)})" d="${kMark(point.k).shape}" fill="${kMark(point.k).file}"/>`
    }),
    `<text x="${PLOT.left + PLOT.width / 2}" y="${bottom + 40}" text-anchor="middle">${svgText(texts.xTitle)}</text>`,
    `<text transform="translate(16 ${PLOT.top + PLOT.height / 2}) rotate(-90)" text-anchor="middle">${svgText(texts.yTitle)}</text>`,
    ...notes.map((line, i) => `<text x="16" y="${bottom + 60 + i * LINE}">${svgText(line)}</text>`),
    '</svg>',
  ].join('\n')
}
