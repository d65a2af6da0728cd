import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { shareOf, svgText, ticksAround } from '../charts/scale.ts'
import { wrapped } from '../charts/wrapped.ts'
import { strings } from '../strings/index.ts'

const TICKS = 5

export type PlansLayout = {
  ticks: number[]
  /** Height of a value from 0 (bottom) to 1 (top). */
  heightOf: (points: number) => number
  /** Middle of a plan's column, from 0 to 1. */
  middleOf: (index: number) => number
}

/** Axes around every predicted point, band and span; zero is always among the ticks. */
export function layoutPlans(plans: readonly BudgetPlan[]): PlansLayout {
  const values = plans.flatMap(({ prediction }) =>
    prediction.kind === 'predicted' || prediction.kind === 'extrapolated' ? [prediction.low, prediction.high] : [],
  )
  const ticks = ticksAround(Math.min(0, ...values), Math.max(0, ...values), TICKS)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  return {
    ticks,
    heightOf: (points) => shareOf(points, low, high),
    middleOf: (index) => (index + 0.5) / Math.max(1, plans.length),
  }
}

const fixedHues: Record<number, string> = { 2: '#0072b2', 3: '#c65400', 4: '#00805c' }
const OTHER_HUE = '#77716a'

/** The chart as a file that stands alone, 640 × 360, for a document or a slide; its conditions stand in it. */
export function plansSvg(plans: readonly BudgetPlan[], texts: { title: string; note: string }): string {
  const words = strings.planner
  const { ticks, heightOf, middleOf } = layoutPlans(plans)
  const plot = { left: 56, top: 44, width: 568, height: 216 }
  const x = (index: number) => plot.left + middleOf(index) * plot.width
  const y = (points: number) => plot.top + (1 - heightOf(points)) * plot.height
  const marks = plans.map(({ responsesPerPrompt, prediction }, index) => {
    const hue = fixedHues[responsesPerPrompt] ?? OTHER_HUE
    const at = x(index).toFixed(1)
    if (prediction.kind === 'baseline') return `<circle cx="${at}" cy="${y(0).toFixed(1)}" r="4.5" fill="${hue}"/>`
    if (prediction.kind === 'none') return ''
    const [top, bottom] = [y(prediction.high), y(prediction.low)]
    if (prediction.kind === 'extrapolated')
      return `<rect x="${(x(index) - 12).toFixed(1)}" y="${top.toFixed(1)}" width="24" height="${(bottom - top).toFixed(1)}" fill="url(#hatch)" stroke="${OTHER_HUE}"/>`
    return `<rect x="${(x(index) - 8).toFixed(1)}" y="${top.toFixed(1)}" width="16" height="${(bottom - top).toFixed(1)}" fill="${hue}" fill-opacity="0.25"/><circle cx="${at}" cy="${y(prediction.points).toFixed(1)}" r="4.5" fill="${hue}"/>`
  })
  const lines = wrapped(texts.note, 104)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 ${320 + lines.length * 14}" font-family="sans-serif" font-size="11" fill="#333">`,
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.5" height="6" fill="#77716a"/></pattern></defs>',
    `<rect width="640" height="${320 + lines.length * 14}" fill="#fff"/>`,
    `<text x="16" y="24" font-size="14" font-weight="600">${svgText(texts.title)}</text>`,
    ...ticks.map(
      (tick) =>
        `<line x1="${plot.left}" x2="${plot.left + plot.width}" y1="${y(tick)}" y2="${y(tick)}" stroke="${tick === 0 ? '#333' : '#ddd'}"/><text x="${plot.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    ),
    ...marks,
    ...plans.map(
      ({ responsesPerPrompt }, index) =>
        `<text x="${x(index).toFixed(1)}" y="${plot.top + plot.height + 16}" text-anchor="middle">${svgText(words.k(responsesPerPrompt))}</text>`,
    ),
    `<text x="${plot.left}" y="${plot.top - 6}">${svgText(words.chart.yTitle)}</text>`,
    ...lines.map((line, i) => `<text x="16" y="${306 + i * 14}">${svgText(line)}</text>`),
    '</svg>',
  ].join('\n')
}

/** The compared plans as rows, figures unrounded. */
export function plansCsv(plans: readonly BudgetPlan[]): (string | number)[][] {
  return [
    [
      ...[
        'k',
        'prompts',
        'diversity',
        'items',
        'judgments',
        'comparisons',
        'annotations',
        'cost minor units',
        'unspent',
      ],
      ...['prediction', 'points', 'low', 'high'],
    ],
    ...plans.map(({ prediction, ...plan }) => [
      ...[plan.responsesPerPrompt, plan.prompts, plan.diversity ?? '', plan.items, plan.judgments, plan.comparisons],
      ...[plan.annotations, plan.costMinorUnits ?? '', plan.slack],
      prediction.kind === 'none' ? `none: ${prediction.reason}` : prediction.kind,
      prediction.kind === 'predicted' ? prediction.points : prediction.kind === 'baseline' ? 0 : '',
      ...('low' in prediction ? [prediction.low, prediction.high] : ['', '']),
    ]),
  ]
}
