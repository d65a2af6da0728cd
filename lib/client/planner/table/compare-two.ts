import { budgetUnits } from '#lib/core/planning/budget'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { CALIBRATED_LAW_NAME } from '#lib/core/planning/law/law-used'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { hoursText, moneyText } from '../../campaigns/units.ts'
import { strings } from '../../strings/index.ts'
import { bareBudgetText, budgetText, dayText, secondsText } from '../budget-text.ts'
import { currencyOf } from '../plan-measures.ts'
import { pointDecimals, signedPoints } from '../plan-words.ts'

/** One of two plans side by side, with the question it answers. */
export type ComparedSide = {
  plan: BudgetPlan
  question: Pick<PlanQuestion, 'budget' | 'charging' | 'cost' | 'overlap' | 'law'>
}

export type ComparedRow = {
  key: keyof typeof strings.planner.compare.rows
  first: string
  second: string
  /** Second minus first, with its sign; null where nothing is to be subtracted. */
  difference: string | null
  differs: boolean
}

const DAY_MS = 24 * 3600 * 1000

/** Every figure of two plans beside each other. Terms that two plans of one question share are left out. */
export function compareTwo(first: ComparedSide, second: ComparedSide): ComparedRow[] {
  const [a, b] = [first.plan, second.plan]
  const { noFigure, compare } = strings.planner
  const decimals = Math.max(pointDecimals([a, b], first.question.law), pointDecimals([a, b], second.question.law))
  const text = (key: ComparedRow['key'], one: string, other: string): ComparedRow => ({
    ...{ key, first: one, second: other },
    ...{ difference: null, differs: one !== other },
  })
  const figure = (
    key: ComparedRow['key'],
    of: (side: ComparedSide) => number | null,
    show: (value: number, side: ComparedSide) => string = (value) => value.toLocaleString('en'),
    isComparable = true,
  ): ComparedRow => {
    const [one, other] = [of(first), of(second)]
    const gap = one === null || other === null || !isComparable ? null : other - one
    return {
      key,
      first: one === null ? noFigure : show(one, first),
      second: other === null ? noFigure : show(other, second),
      difference: gap === null || gap === 0 ? null : `${gap < 0 ? '−' : '+'}${show(Math.abs(gap), second)}`,
      differs: one !== other,
    }
  }
  const plan = (of: (plan: BudgetPlan) => number | null) => (side: ComparedSide) => of(side.plan)
  const money = (value: number, { question }: ComparedSide) => {
    const currency = currencyOf(question)
    return currency ? moneyText(value, currency) : noFigure
  }
  const isOneCurrency = currencyOf(first.question) === currencyOf(second.question)
  const isOneUnit = isOneCurrency && first.question.budget.unit === second.question.budget.unit
  const points = (value: number) => value.toFixed(decimals)
  const signed = (value: number | null) => (value === null ? null : signedPoints(value, decimals))
  const interval = ({ prediction }: BudgetPlan) =>
    prediction.kind === 'predicted' || prediction.kind === 'extrapolated'
      ? strings.planner.prediction.interval(signed(prediction.low) ?? '', signed(prediction.high) ?? '')
      : noFigure
  const finish = (key: 'earliest' | 'latest'): ComparedRow => {
    const [one, other] = [a.finish?.[key] ?? null, b.finish?.[key] ?? null]
    const days = one && other ? Math.round((Date.parse(other) - Date.parse(one)) / DAY_MS) : 0
    return {
      ...text(key, one ? dayText(one) : noFigure, other ? dayText(other) : noFigure),
      difference: days === 0 ? null : `${days < 0 ? '−' : '+'}${compare.days(Math.abs(days))}`,
    }
  }
  const isOneQuestion = first.question === second.question
  return [
    ...(isOneQuestion ? [] : termRows(first, second, text, figure, isOneUnit)),
    figure(
      'k',
      plan((one) => one.responsesPerPrompt),
    ),
    figure(
      'prompts',
      plan((one) => one.prompts),
    ),
    figure(
      'diversity',
      plan((one) => one.diversity),
      (value) => value.toFixed(2),
    ),
    {
      ...figure('predicted', plan(pointsOf), points),
      first: signed(pointsOf(a)) ?? noFigure,
      second: signed(pointsOf(b)) ?? noFigure,
    },
    text('interval', interval(a), interval(b)),
    figure(
      'best',
      plan((one) => one.shareBest),
      strings.common.percent,
    ),
    figure(
      'judgments',
      plan((one) => one.judgments),
    ),
    figure(
      'first',
      plan((one) => one.checks.first),
    ),
    figure(
      'audit',
      plan((one) => one.checks.audit),
    ),
    figure(
      'test',
      plan((one) => one.checks.test),
    ),
    figure(
      'gold',
      plan((one) => one.checks.goldJudgments),
    ),
    figure(
      'annotations',
      plan((one) => one.annotations),
    ),
    figure(
      'comparisons',
      plan((one) => one.comparisons),
    ),
    figure(
      'perJudgment',
      plan((one) => one.comparisonsPerJudgment),
    ),
    figure(
      'adjacent',
      plan((one) => one.responsesPerPrompt - 1),
    ),
    figure(
      'bits',
      plan((one) => one.bitsPerJudgment),
      (value) => value.toFixed(2),
    ),
    figure(
      'seconds',
      plan((one) => one.secondsPerJudgment),
      secondsText,
    ),
    figure(
      'hours',
      plan((one) => one.paidSeconds),
      hoursText,
    ),
    figure(
      'cost',
      plan((one) => one.costMinorUnits),
      money,
      isOneCurrency,
    ),
    ...(a.generationMinorUnits + b.generationMinorUnits > 0
      ? [
          figure(
            'generation',
            plan((one) => one.generationMinorUnits),
            money,
            isOneCurrency,
          ),
        ]
      : []),
    ...(a.finish || b.finish ? [finish('earliest'), finish('latest')] : []),
    figure(
      'slack',
      plan((one) => one.slack),
      (value, { question }) => bareBudgetText(value, question),
      isOneUnit,
    ),
  ]
}

function termRows(
  first: ComparedSide,
  second: ComparedSide,
  text: (key: ComparedRow['key'], one: string, other: string) => ComparedRow,
  figure: (
    key: ComparedRow['key'],
    of: (side: ComparedSide) => number | null,
    show: (value: number, side: ComparedSide) => string,
    isComparable: boolean,
  ) => ComparedRow,
  isOneUnit: boolean,
): ComparedRow[] {
  const words = strings.planner
  const each = (key: ComparedRow['key'], show: (question: ComparedSide['question']) => string) =>
    text(key, show(first.question), show(second.question))
  return [
    figure(
      'budget',
      ({ question }) => budgetUnits(question.budget),
      (value, { question }) => budgetText(value, question),
      isOneUnit,
    ),
    each('charging', ({ charging }) => words.form.chargings[charging.rule].title),
    figure(
      'overlap',
      ({ question }) => question.overlap,
      (value) => String(value),
      true,
    ),
    each('law', ({ law }) => (law.name === CALIBRATED_LAW_NAME ? law.calibrationName : law.algorithm)),
    each('wage', (question) => {
      const [wage, currency] = [question.cost?.wageMinorUnitsPerHour ?? null, currencyOf(question)]
      return wage === null || !currency ? words.noFigure : moneyText(wage, currency)
    }),
  ]
}

function pointsOf({ prediction }: BudgetPlan): number | null {
  if (prediction.kind === 'predicted') return prediction.points
  return prediction.kind === 'baseline' ? 0 : null
}
