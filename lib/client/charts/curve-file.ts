import { CURVE_BOX, type CurveMark, type CurveTexts, layoutCurves } from './curve.ts'
import { svgText } from './scale.ts'
import { type CurveSeries, fileColours } from './series.ts'
import { wrapped } from './wrapped.ts'

const WIDTH = 640
const PLOT = { left: 64, top: 44, width: 552, height: 216 }
const LINE = 14
const NOTE_LETTERS = 104

type CurveFile = {
  series: readonly CurveSeries[]
  mark: CurveMark | null
  texts: CurveTexts
  yFromZero?: boolean
}

/** The chart as a file that stands alone, 640 px wide, for a document or a slide; what it depends on stands in it. */
export function curveSvg({ series, mark, texts, yFromZero = true }: CurveFile): string {
  const { xTicks, yTicks, place, lines } = layoutCurves(series, yFromZero)
  const x = (share: number) => (PLOT.left + share * PLOT.width).toFixed(1)
  const y = (share: number) => (PLOT.top + (1 - share) * PLOT.height).toFixed(1)
  const bottom = PLOT.top + PLOT.height
  const notes = texts.note ? wrapped(texts.note, NOTE_LETTERS) : []
  const height = bottom + 60 + notes.length * LINE
  const marked = mark && place(mark)
  const halo = 'stroke="#fff" stroke-width="3" paint-order="stroke"'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11" fill="#333">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="16" y="24" font-size="14" font-weight="600">${svgText(texts.title)}</text>`,
    ...yTicks.map((tick) => {
      const at = y(place({ x: 0, y: tick }).y)
      return `<line x1="${PLOT.left}" x2="${PLOT.left + PLOT.width}" y1="${at}" y2="${at}" stroke="#ddd"/><text x="${PLOT.left - 8}" y="${Number(at) + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`
    }),
    ...xTicks.map(
      (tick) =>
        `<text x="${x(place({ x: tick, y: 0 }).x)}" y="${bottom + 16}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
    ),
    `<svg x="${PLOT.left}" y="${PLOT.top}" width="${PLOT.width}" height="${PLOT.height}" viewBox="0 0 ${CURVE_BOX} ${CURVE_BOX}" preserveAspectRatio="none">`,
    ...series.map(({ tone, dashed }, i) => {
      const { path = '', band = '' } = lines[i] ?? {}
      const dash = dashed ? ' stroke-dasharray="6 4"' : ''
      const { start = null } = lines[i] ?? {}
      const dot =
        start && path.indexOf('L') < 0
          ? `<circle cx="${start.x * CURVE_BOX}" cy="${(1 - start.y) * CURVE_BOX}" r="6" fill="${fileColours[tone]}"/>`
          : ''
      return `${dot}<path d="${band}" fill="${fileColours[tone]}" fill-opacity="0.2"/><path d="${path}" fill="none" stroke="${fileColours[tone]}" stroke-width="2"${dash} vector-effect="non-scaling-stroke"/>`
    }),
    '</svg>',
    ...(mark && marked
      ? [
          `<line x1="${x(marked.x)}" x2="${x(marked.x)}" y1="${y(marked.y)}" y2="${bottom}" stroke="#333" stroke-dasharray="3 3"/>`,
          `<circle cx="${x(marked.x)}" cy="${y(marked.y)}" r="4" fill="${fileColours[series[0]?.tone ?? 'data']}"/>`,
          `<text x="${x(marked.x)}" y="${Number(y(marked.y)) + (lines[0]?.label?.isBelow ? 34 : 20)}" dx="${marked.x > 0.5 ? -6 : 6}" text-anchor="${marked.x > 0.5 ? 'end' : 'start'}" ${halo}>${svgText(mark.label)}</text>`,
        ]
      : []),
    ...series.map(({ label, tone }, i) => {
      const at = lines[i]?.label
      if (label === '' || !at) return ''
      const anchor = at.x > 0.85 ? 'end' : at.x < 0.15 ? 'start' : 'middle'
      return `<text x="${x(at.x)}" y="${Number(y(at.y)) + (at.isBelow ? 15 : -6)}" text-anchor="${anchor}" fill="${fileColours[tone]}" ${halo}>${svgText(label)}</text>`
    }),
    `<text x="${PLOT.left + PLOT.width / 2}" y="${bottom + 40}" text-anchor="middle">${svgText(texts.xTitle)}</text>`,
    `<text transform="translate(16 ${PLOT.top + PLOT.height / 2}) rotate(-90)" text-anchor="middle">${svgText(texts.yTitle)}</text>`,
    ...notes.map((line, i) => `<text x="16" y="${bottom + 60 + i * LINE}">${svgText(line)}</text>`),
    '</svg>',
  ].join('\n')
}
