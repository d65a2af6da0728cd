'use client'
import { memo } from 'react'
import { OrderCurve } from '#components/diversity/order-curve'
import { Button } from '#components/ui/actions/button'
import { knownMeasures } from '#lib/client/planner/plan-measures'
import { comparedChoices } from '#lib/client/planner/table/compared-choices'
import { readSort, sortText } from '#lib/client/planner/table/sort-plans'
import { strings } from '#lib/client/strings/index'
import type { VersionPlace } from '#lib/client/studio/analysis-query'
import type { Plan } from '#lib/contracts/plans'
import { LockBar } from '../lock-bar.tsx'
import type { PlannerProps, PlanStep } from '../planner-props.tsx'
import { PlansTable } from '../plans-table.tsx'
import { PlanComparison } from '../views/plan-comparison.tsx'
import type { FoundPlans } from './found-plans.tsx'

type ListedPlansProps = FoundPlans & {
  place: VersionPlace
  campaign: PlannerProps['campaign']
  locked: Pick<Plan, 'number' | 'document'> | null
  canEdit: boolean
  step?: PlanStep
}

/** The pool's curve does not follow the budget. */
const Curve = memo(OrderCurve)

/** Every figure of every plan, two of them side by side, and the step that the chosen one takes. */
export function ListedPlans(props: ListedPlansProps) {
  const { place, campaign, measured, chosen, form, onChange, question, answer, distinctPrompts } = props
  const { locked, canEdit, step } = props
  const words = strings.planner
  const { plans, recommendation } = answer
  const { responsesPerPrompt: recommendedK } = recommendation
  const chosenK = chosen?.responsesPerPrompt ?? null
  const firstTwo = [locked ? 'locked' : '2', String(chosenK === 2 && !locked ? 4 : (chosenK ?? 4))].join(',')
  return (
    <div className="flex min-w-0 flex-col gap-5 lg:col-span-2">
      <PlansTable
        plans={plans}
        question={question}
        distinctPrompts={distinctPrompts}
        peakPrompts={measured.peak?.prompts ?? null}
        recommendedK={recommendedK}
        chosenK={chosenK}
        onChoose={(next) => onChange({ k: next === recommendedK ? '' : String(next) })}
        sort={readSort(form.sort)}
        onSort={(sort) => onChange({ sort: sortText(sort) })}
      />
      {form.compare === '' ? (
        <Button className="self-start" onClick={() => onChange({ compare: firstTwo })}>
          {words.compare.open}
        </Button>
      ) : (
        <PlanComparison
          choices={comparedChoices(plans, question, locked)}
          compared={form.compare}
          onCompare={(compare) => onChange({ compare })}
        />
      )}
      {!knownMeasures(plans, question).includes('points') && measured.peak && (
        <div className="rounded-md border border-line bg-surface p-4">
          <Curve measured={measured} />
        </div>
      )}
      <p className="text-ink-muted text-sm">
        {words.diversity.settings(measured.settings, measured.seed)} {words.diversity.comparable}
      </p>
      {chosen &&
        (step?.({ question, plan: chosen }) ?? (
          <LockBar
            place={place}
            campaignId={campaign.campaignId}
            question={question}
            plan={chosen}
            seed={measured.seed}
            canLock={canEdit}
            canSplit={campaign.wave === null}
          />
        ))}
    </div>
  )
}
