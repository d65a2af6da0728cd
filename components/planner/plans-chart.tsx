'use client'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { Banner } from '#components/ui/display/banner'
import { plansCsv, plansSvg } from '#lib/client/planner/draw-plans'
import { plansTitle } from '#lib/client/planner/plan-words'
import { strings } from '#lib/client/strings/index'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { PlansPlot } from './chart/plans-plot.tsx'

type PlansChartProps = {
  plans: readonly BudgetPlan[]
  question: Pick<PlanQuestion, 'law' | 'budget'>
  chosenK: number | null
}

/** What the law predicts for the plans, under all its conditions; where it predicts nothing, why, and what holds instead. */
export function PlansChart({ plans, question, chosenK }: PlansChartProps) {
  const words = strings.planner
  const title = plansTitle(plans)
  if (title === null) {
    const known = plans.flatMap(({ diversity, prompts }) => (diversity === null || prompts === 0 ? [] : [diversity]))
    return (
      <Banner title={words.noPrediction.title}>
        {known.length === 0
          ? words.noPrediction.undefinedRange
          : words.noPrediction.range(
              words.diversity.value(Math.min(...known)),
              words.diversity.value(Math.max(...known)),
            )}{' '}
        {words.noPrediction.holds}
      </Banner>
    )
  }
  const charged = question.budget.unit === 'money' ? words.chart.chargedByTime : words.chart.chargedByAnnotation
  const note = `${words.chart.conditions(question.law.algorithm)} ${charged}`
  return (
    <section className="rounded-md border border-line bg-surface p-4">
      <ChartFigure
        title={title}
        footnote={note}
        fileName={words.chart.file}
        chart={<PlansPlot plans={plans} title={title} chosenK={chosenK} />}
        csv={() => plansCsv(plans)}
        svg={() => plansSvg(plans, { title, note })}
      />
    </section>
  )
}
