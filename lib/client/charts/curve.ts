import { shareOf, svgText, ticksAround } from './scale.ts'

export type CurveXY = { x: number; y: number }
export type CurveTexts = { title: string; xTitle: string; yTitle: string }
export type CurveMark = CurveXY & { label: string }

const TICKS = 5
/** Sides of the square that the path is drawn in, before it is stretched over the plot. */
export const CURVE_BOX = 1000

export type CurveLayout = {
  xTicks: number[]
  yTicks: number[]
  /** From 0 to 1: left to right, and bottom to top. */
  place: (point: CurveXY) => { x: number; y: number }
  /** An SVG path in a box of CURVE_BOX by CURVE_BOX. */
  path: string
}

/** Both axes begin at zero and end at the last tick that the points need. */
export function layoutCurve(points: readonly CurveXY[]): CurveLayout {
  const most = (pick: (point: CurveXY) => number) => points.reduce((top, point) => Math.max(top, pick(point)), 0)
  const xTicks = ticksAround(
    0,
    most(({ x }) => x),
    TICKS,
  )
  const yTicks = ticksAround(
    0,
    most(({ y }) => y),
    TICKS,
  )
  const right = most(({ x }) => x) || 1
  const top = yTicks.at(-1) ?? 1
  const place = ({ x, y }: CurveXY) => ({ x: shareOf(x, 0, right), y: shareOf(y, 0, top) })
  const steps = points.map((point) => {
    const { x, y } = place(point)
    return `${(x * CURVE_BOX).toFixed(1)} ${((1 - y) * CURVE_BOX).toFixed(1)}`
  })
  return {
    xTicks: xTicks.filter((tick) => tick <= right),
    yTicks,
    place,
    path: steps.length ? `M${steps.join('L')}` : '',
  }
}

/** The chart as a file that stands alone, 640 × 320, for a document or a slide. */
export function curveSvg(points: readonly CurveXY[], mark: CurveMark | null, texts: CurveTexts): string {
  const { xTicks, yTicks, place, path } = layoutCurve(points)
  const plot = { left: 64, top: 44, width: 552, height: 216 }
  const at = (point: CurveXY) => {
    const { x, y } = place(point)
    return { x: (plot.left + x * plot.width).toFixed(1), y: (plot.top + (1 - y) * plot.height).toFixed(1) }
  }
  const bottom = plot.top + plot.height
  const marked = mark && at(mark)
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320" font-family="sans-serif" font-size="11" fill="#333">',
    '<rect width="640" height="320" fill="#fff"/>',
    `<text x="16" y="24" font-size="14" font-weight="600">${svgText(texts.title)}</text>`,
    ...yTicks.map((tick) => {
      const { y } = at({ x: 0, y: tick })
      return `<line x1="${plot.left}" x2="${plot.left + plot.width}" y1="${y}" y2="${y}" stroke="#ddd"/><text x="${plot.left - 8}" y="${Number(y) + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`
    }),
    ...xTicks.map(
      (tick) =>
        `<text x="${at({ x: tick, y: 0 }).x}" y="${bottom + 16}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
    ),
    `<svg x="${plot.left}" y="${plot.top}" width="${plot.width}" height="${plot.height}" viewBox="0 0 ${CURVE_BOX} ${CURVE_BOX}" preserveAspectRatio="none"><path d="${path}" fill="none" stroke="#2f7d95" stroke-width="2" vector-effect="non-scaling-stroke"/></svg>`,
    ...(mark && marked
      ? [
          `<line x1="${marked.x}" x2="${marked.x}" y1="${marked.y}" y2="${bottom}" stroke="#333" stroke-dasharray="3 3"/>`,
          `<circle cx="${marked.x}" cy="${marked.y}" r="4" fill="#2f7d95"/>`,
          `<text x="${marked.x}" y="${Number(marked.y) - 10}" text-anchor="${place(mark).x > 0.7 ? 'end' : place(mark).x < 0.3 ? 'start' : 'middle'}">${svgText(mark.label)}</text>`,
        ]
      : []),
    `<text x="${plot.left + plot.width / 2}" y="${bottom + 40}" text-anchor="middle">${svgText(texts.xTitle)}</text>`,
    `<text transform="translate(16 ${plot.top + plot.height / 2}) rotate(-90)" text-anchor="middle">${svgText(texts.yTitle)}</text>`,
    '</svg>',
  ].join('\n')
}
