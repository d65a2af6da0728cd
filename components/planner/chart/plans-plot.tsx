'use client'
import { useId } from 'react'
import { PlotFrame } from '#components/ui/charts/plot-frame'
import { XLabels } from '#components/ui/charts/x-labels'
import { YGrid } from '#components/ui/charts/y-grid'
import { percentOf } from '#lib/client/charts/scale'
import { useReading } from '#lib/client/charts/use-reading'
import { layoutPlans } from '#lib/client/planner/chart/draw-plans'
import {
  type ChartTerms,
  markLabel,
  measureAxis,
  measureText,
  type PlanMeasure,
} from '#lib/client/planner/plan-measures'
import { pointDecimals } from '#lib/client/planner/plan-words'
import { strings } from '#lib/client/strings/index'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { PlanMark } from './plan-mark.tsx'

type PlansPlotProps = {
  plans: readonly BudgetPlan[]
  measure: PlanMeasure
  terms: ChartTerms
  title: string
  chosenK: number | null
}

/** One figure of each K side by side: points with bands for what was measured and hatched spans for what was not, or amounts as bars. */
export function PlansPlot({ plans, measure, terms, title, chosenK }: PlansPlotProps) {
  const hatchId = useId()
  const words = strings.planner
  const { ticks, heightOf, middleOf, marks } = layoutPlans(plans, measure, terms)
  const decimals = pointDecimals(plans, terms.law)
  const { active, setActive, handlers } = useReading(plans.length)
  const shown = active === null ? undefined : plans[active]
  const width = 1 / Math.max(1, plans.length)
  return (
    <PlotFrame
      title={title}
      xTitle={words.chart.xTitle}
      yTitle={measureAxis(measure, terms)}
      hint={strings.common.curveHint}
      reading={shown ? words.chart.reading(shown.responsesPerPrompt, measureText(shown, measure, terms, decimals)) : ''}
      handlers={handlers}
    >
      <svg aria-hidden className="block h-56 w-full overflow-visible print:h-36">
        <defs>
          <pattern
            id={hatchId}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
            className="text-data-other"
          >
            <rect width="1.5" height="6" fill="currentColor" />
          </pattern>
        </defs>
        <YGrid ticks={ticks} heightOf={heightOf} strongZero />
        {marks.some((mark) => mark?.kind === 'span') && (
          <text x={percentOf(5.5 / 8)} y="100%" dy="-0.6em" textAnchor="middle" className="fill-ink-muted">
            {words.chart.extrapolated}
          </text>
        )}
        {plans.map((plan, index) => {
          const mark = marks[index]
          return (
            <g key={plan.responsesPerPrompt} onPointerEnter={() => setActive(index)}>
              <rect
                x={percentOf(index * width)}
                width={percentOf(width)}
                height="100%"
                className={index === active ? 'fill-hover/60' : 'fill-transparent'}
              />
              {mark && (
                <PlanMark
                  responsesPerPrompt={plan.responsesPerPrompt}
                  mark={mark}
                  label={markLabel(plan, measure, terms, decimals)}
                  isAmount={measure !== 'points'}
                  middle={middleOf(index)}
                  heightOf={heightOf}
                  hatchId={hatchId}
                />
              )}
            </g>
          )
        })}
      </svg>
      <XLabels
        labels={plans.map(({ responsesPerPrompt: k }, index) => ({
          key: k,
          text: String(k),
          x: middleOf(index),
          strong: k === chosenK,
          anchor: 'middle',
        }))}
      />
    </PlotFrame>
  )
}
