import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { shareOf, svgText, ticksAround, tickText } from '../../charts/scale.ts'
import { wrapped } from '../../charts/wrapped.ts'
import { strings } from '../../strings/index.ts'
import { type ChartTerms, markOf, type PlanMark, type PlanMeasure } from '../plan-measures.ts'

const TICKS = 5

export type PlansLayout = {
  ticks: number[]
  /** Height of a value from 0 (bottom) to 1 (top). */
  heightOf: (value: number) => number
  /** Middle of a plan's column, from 0 to 1. */
  middleOf: (index: number) => number
  /** One for each plan. */
  marks: (PlanMark | null)[]
}

/** Axes around every mark, interval and span of a measure; zero is always among the ticks. */
export function layoutPlans(plans: readonly BudgetPlan[], measure: PlanMeasure, terms: ChartTerms): PlansLayout {
  const marks = plans.map((plan) => markOf(plan, measure, terms))
  const values = marks.flatMap((mark) => {
    if (!mark) return []
    if (mark.kind === 'span') return [mark.low, mark.high]
    return [mark.value, ...(mark.interval ? [mark.interval.low, mark.interval.high] : [])]
  })
  const ticks = ticksAround(Math.min(0, ...values), Math.max(0, ...values), TICKS)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  return {
    ticks,
    heightOf: (value) => shareOf(value, low, high),
    middleOf: (index) => (index + 0.5) / Math.max(1, plans.length),
    marks,
  }
}

const fixedHues: Record<number, string> = { 2: '#0072b2', 3: '#c65400', 4: '#00805c' }
const OTHER_HUE = '#77716a'

type FileTexts = { title: string; note: string; axis: string }

/** The chart as a file that stands alone, 640 px wide, for a document or a slide; its conditions stand in it. */
export function plansSvg(
  plans: readonly BudgetPlan[],
  measure: PlanMeasure,
  terms: ChartTerms,
  texts: FileTexts,
): string {
  const words = strings.planner
  const { ticks, heightOf, middleOf, marks } = layoutPlans(plans, measure, terms)
  const plot = { left: 72, top: 44, width: 552, height: 216 }
  const x = (index: number) => plot.left + middleOf(index) * plot.width
  const y = (value: number) => plot.top + (1 - heightOf(value)) * plot.height
  const bar = (index: number, half: number, high: number, low: number, look: string) =>
    `<rect x="${(x(index) - half).toFixed(1)}" y="${y(high).toFixed(1)}" width="${2 * half}" height="${(y(low) - y(high)).toFixed(1)}" ${look}/>`
  const drawn = marks.map((mark, index) => {
    const hue = fixedHues[plans[index]?.responsesPerPrompt ?? 0] ?? OTHER_HUE
    if (!mark) return ''
    if (mark.kind === 'span') return bar(index, 12, mark.high, mark.low, `fill="url(#hatch)" stroke="${OTHER_HUE}"`)
    const { value, interval } = mark
    const band = interval ? bar(index, 8, interval.high, interval.low, `fill="${hue}" fill-opacity="0.25"`) : ''
    // An amount is a length from zero; points are a place on a scale.
    const stem = measure === 'points' ? '' : bar(index, 8, Math.max(0, value), Math.min(0, value), `fill="${hue}"`)
    return `${band}${stem || `<circle cx="${x(index).toFixed(1)}" cy="${y(value).toFixed(1)}" r="4.5" fill="${hue}"/>`}`
  })
  const lines = wrapped(texts.note, 104)
  const height = 320 + lines.length * 14
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 ${height}" font-family="sans-serif" font-size="11" fill="#333">`,
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.5" height="6" fill="#77716a"/></pattern></defs>',
    `<rect width="640" height="${height}" fill="#fff"/>`,
    `<text x="16" y="24" font-size="14" font-weight="600">${svgText(texts.title)}</text>`,
    ...ticks.map(
      (tick) =>
        `<line x1="${plot.left}" x2="${plot.left + plot.width}" y1="${y(tick)}" y2="${y(tick)}" stroke="${tick === 0 ? '#333' : '#ddd'}"/><text x="${plot.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tickText(tick)}</text>`,
    ),
    ...drawn,
    ...plans.map(
      ({ responsesPerPrompt }, index) =>
        `<text x="${x(index).toFixed(1)}" y="${plot.top + plot.height + 16}" text-anchor="middle">${svgText(words.k(responsesPerPrompt))}</text>`,
    ),
    `<text x="${plot.left}" y="${plot.top - 6}">${svgText(texts.axis)}</text>`,
    ...lines.map((line, i) => `<text x="16" y="${306 + i * 14}">${svgText(line)}</text>`),
    '</svg>',
  ].join('\n')
}

const csvHead = [
  ...['k', 'prompts', 'diversity', 'items', 'first items', 'test items', 'audit items', 'gold judgments', 'judgments'],
  ...['comparisons', 'comparisons per judgment', 'adjacent pairs per judgment', 'bits per judgment', 'annotations'],
  ...['seconds per judgment', 'paid seconds', 'cost minor units', 'generation minor units', 'planned', 'unspent'],
  ...['earliest finish', 'latest finish', 'prediction', 'above k=2', 'low', 'high', 'share best'],
]

/** The compared plans as rows, figures unrounded; `planned` and `unspent` are in the budget's unit. */
export function plansCsv(plans: readonly BudgetPlan[]): (string | number)[][] {
  return [
    csvHead,
    ...plans.map(({ prediction, checks, ...plan }) => [
      ...[plan.responsesPerPrompt, plan.prompts, plan.diversity ?? '', plan.items],
      ...[checks.first, checks.test, checks.audit, checks.goldJudgments, plan.judgments],
      ...[plan.comparisons, plan.comparisonsPerJudgment, plan.responsesPerPrompt - 1, plan.bitsPerJudgment],
      ...[plan.annotations, plan.secondsPerJudgment ?? '', plan.paidSeconds ?? '', plan.costMinorUnits ?? ''],
      ...[plan.generationMinorUnits, plan.plannedUnits, plan.slack],
      ...[plan.finish?.earliest ?? '', plan.finish?.latest ?? ''],
      prediction.kind === 'none' ? `none: ${prediction.reason}` : prediction.kind,
      prediction.kind === 'predicted' ? prediction.points : prediction.kind === 'baseline' ? 0 : '',
      ...('low' in prediction ? [prediction.low, prediction.high] : ['', '']),
      plan.shareBest ?? '',
    ]),
  ]
}
