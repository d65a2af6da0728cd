'use client'
import { useCallback } from 'react'
import type { PlanMeasure } from '#lib/client/planner/plan-measures'
import { PlanNotes } from '../plan-notes.tsx'
import { PlansChart } from '../plans-chart.tsx'
import { RecommendedPlan } from '../recommended-plan.tsx'
import { SlackOffers } from '../slack-offers.tsx'
import { DeadlineNote } from '../views/deadline-note.tsx'
import type { FoundPlans } from './found-plans.tsx'

type ArguedPlansProps = FoundPlans & {
  /** The day the work must be done by; null where none is wanted. */
  by: string | null
  /** Prompts that are begun, where the rest of a running campaign is planned. */
  donePrompts: number | undefined
}

/** Which plan is recommended and why, the chart behind it, and what the chosen one leaves or misses. */
export function ArguedPlans(props: ArguedPlansProps) {
  const { measured, chosen, form, onChange, question, answer, distinctPrompts, by, donePrompts } = props
  const { plans, recommendation } = answer
  const showMeasure = useCallback(
    (measure: PlanMeasure) => onChange({ chart: measure === 'points' ? '' : measure }),
    [onChange],
  )
  return (
    <>
      <RecommendedPlan recommendation={recommendation} />
      <PlansChart
        plans={plans}
        question={question}
        chosenK={chosen?.responsesPerPrompt ?? null}
        shown={form.chart}
        donePrompts={donePrompts}
        onShow={showMeasure}
      />
      <PlanNotes
        plans={plans}
        question={question}
        measured={{ ...measured, distinctPrompts }}
        chosen={chosen}
        onChange={onChange}
      />
      {by !== null && chosen && (
        <DeadlineNote by={by} plan={chosen} plans={plans} question={question} onChange={onChange} />
      )}
      {chosen && donePrompts === undefined && <SlackOffers plan={chosen} question={question} onChange={onChange} />}
    </>
  )
}
