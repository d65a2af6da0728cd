'use client'
import { type KeyboardEvent, useId, useState } from 'react'
import { percentOf } from '#lib/client/charts/scale'
import { layoutPlans } from '#lib/client/planner/draw-plans'
import { predictionText } from '#lib/client/planner/plan-words'
import { strings } from '#lib/client/strings/index'
import type { BudgetPlan } from '#lib/core/planning/budget-plan'
import { PlanMark } from './plan-mark.tsx'

type PlansPlotProps = { plans: readonly BudgetPlan[]; title: string; chosenK: number | null }

/** Predicted points of each K against K = 2: bands for what was measured, hatched spans for what was not. */
export function PlansPlot({ plans, title, chosenK }: PlansPlotProps) {
  const [active, setActive] = useState<number | null>(null)
  const hatchId = useId()
  const words = strings.planner
  const { ticks, heightOf, middleOf } = layoutPlans(plans)
  const shown = active === null ? undefined : plans[active]
  const reading = shown ? words.chart.reading(shown.responsesPerPrompt, predictionText(shown.prediction)) : ''
  const width = 1 / Math.max(1, plans.length)

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowRight: (active ?? -1) + 1,
      ArrowLeft: (active ?? plans.length) - 1,
      Home: 0,
      End: plans.length - 1,
    }
    const target = moves[event.key]
    if (target === undefined) return
    event.preventDefault()
    setActive(Math.max(0, Math.min(plans.length - 1, target)))
  }
  return (
    <div className="text-ink-muted text-xs">
      <div className="mb-2 flex min-h-8 flex-wrap items-start justify-between gap-x-4">
        <span>{words.chart.yTitle}</span>
        <span className="figures text-ink">{reading}</span>
      </div>
      <div
        role="img"
        aria-label={`${title}. ${words.chart.xTitle}. ${strings.common.curveHint}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the plans one by one
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
        onPointerLeave={() => setActive(null)}
        className="rounded-sm pl-10"
      >
        <svg aria-hidden className="block h-56 w-full overflow-visible">
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
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1="0"
                x2="100%"
                y1={percentOf(1 - heightOf(tick))}
                y2={percentOf(1 - heightOf(tick))}
                className={tick === 0 ? 'stroke-ink-muted' : 'stroke-line'}
              />
              <text
                x="-8"
                y={percentOf(1 - heightOf(tick))}
                dy="0.32em"
                textAnchor="end"
                className="fill-ink-muted font-mono"
              >
                {tick.toLocaleString('en')}
              </text>
            </g>
          ))}
          {plans.some(({ prediction }) => prediction.kind === 'extrapolated') && (
            <text x={percentOf(5.5 / 8)} y="100%" dy="-0.6em" textAnchor="middle" className="fill-ink-muted">
              {words.chart.extrapolated}
            </text>
          )}
          {plans.map((plan, index) => (
            <g key={plan.responsesPerPrompt} onPointerEnter={() => setActive(index)}>
              <rect
                x={percentOf(index * width)}
                width={percentOf(width)}
                height="100%"
                className={index === active ? 'fill-hover/60' : 'fill-transparent'}
              />
              <PlanMark plan={plan} middle={middleOf(index)} heightOf={heightOf} hatchId={hatchId} />
            </g>
          ))}
        </svg>
        <svg aria-hidden className="block h-5 w-full overflow-visible">
          {plans.map(({ responsesPerPrompt: k }, index) => (
            <text
              key={k}
              x={percentOf(middleOf(index))}
              y="15"
              textAnchor="middle"
              className={k === chosenK ? 'fill-ink font-medium font-mono' : 'fill-ink-muted font-mono'}
            >
              {k}
            </text>
          ))}
        </svg>
      </div>
      <div className="pl-10 text-center">{words.chart.xTitle}</div>
      <span role="status" className="sr-only">
        {reading}
      </span>
    </div>
  )
}
