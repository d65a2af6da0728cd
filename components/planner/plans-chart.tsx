'use client'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { Banner } from '#components/ui/display/banner'
import { plansCsv, plansSvg } from '#lib/client/planner/chart/draw-plans'
import { chartConditions, noPredictionText } from '#lib/client/planner/chart/plan-conditions'
import {
  type ChartTerms,
  knownMeasures,
  measureAxis,
  measureTitle,
  type PlanMeasure,
} from '#lib/client/planner/plan-measures'
import { strings } from '#lib/client/strings/index'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { MeasureSelect } from './chart/measure-select.tsx'
import { PlansPlot } from './chart/plans-plot.tsx'

type PlansChartProps = {
  plans: readonly BudgetPlan[]
  question: ChartTerms
  chosenK: number | null
  /** What is to be shown, as the address says it; empty for the points, or where there are none for d. */
  shown?: string | undefined
  /** Left out where there is nothing to switch. */
  onShow?: ((measure: PlanMeasure) => void) | undefined
  /** Prompts that were begun before these plans of the rest: their d counts them. */
  donePrompts?: number | undefined
}

/** One figure of all plans; points under all the law's conditions, and where it predicts nothing, why, and what holds instead. */
export function PlansChart({ plans, question, chosenK, shown = '', onShow, donePrompts = 0 }: PlansChartProps) {
  const words = strings.planner
  const known = knownMeasures(plans, question)
  const measure = known.find((one) => one === shown) ?? known[0]
  const hasPoints = known.includes('points')
  return (
    <>
      {!hasPoints && <Banner title={words.noPrediction.title}>{noPredictionText(plans, question.law)}</Banner>}
      {measure && (hasPoints || onShow) && (
        <section className="rounded-md border border-line bg-surface p-4">
          {onShow && <MeasureSelect measure={measure} known={known.join(' ')} onShow={onShow} />}
          <Figure plans={plans} question={question} chosenK={chosenK} measure={measure} donePrompts={donePrompts} />
        </section>
      )}
    </>
  )
}

type FigureProps = Pick<PlansChartProps, 'plans' | 'question' | 'chosenK'> & {
  measure: PlanMeasure
  donePrompts: number
}

function Figure({ plans, question, chosenK, measure, donePrompts }: FigureProps) {
  const whole = plans.map((plan) => ({ ...plan, prompts: plan.prompts && plan.prompts + donePrompts }))
  const title = measureTitle(whole, measure, question)
  const note = measure === 'points' ? chartConditions(plans, question) : ''
  return (
    <ChartFigure
      title={title}
      footnote={note}
      fileName={strings.planner.chart.file}
      chart={<PlansPlot plans={plans} measure={measure} terms={question} title={title} chosenK={chosenK} />}
      csv={() => plansCsv(plans)}
      svg={() => plansSvg(plans, measure, question, { title, note, axis: measureAxis(measure, question) })}
    />
  )
}
