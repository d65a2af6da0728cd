'use client'
import { Banner } from '#components/ui/display/banner'
import { readAllocationAddress } from '#lib/client/allocation/address'
import type { AllocationAnswer } from '#lib/client/allocation/answer'
import { strings } from '#lib/client/strings/index'
import { useAddress } from '#lib/client/use-address'
import type { AllocationFacts } from '#lib/contracts/allocation'
import { weeksUntil } from '#lib/core/planning/allocation/dates'
import { AllocationStats } from './allocation-stats.tsx'
import { FinishBy } from './finish-by.tsx'
import { UnmetList } from './unmet-list.tsx'

type AllocationFiguresProps = {
  facts: AllocationFacts
  plan: NonNullable<AllocationFacts['plan']>
  answer: AllocationAnswer
  weeklyMinutes: readonly (number | null)[]
  canEdit: boolean
  onAdd: () => void
  onRaise: (raise: readonly { id: string; capJudgments: number }[]) => void
  onLetAll: (skill: string) => void
}

/** Need against capacity, the day it must be done by, and what nobody can be found for. */
export function AllocationFigures(props: AllocationFiguresProps) {
  const { facts, plan, answer, weeklyMinutes, canEdit, onAdd, onRaise, onLetAll } = props
  const words = strings.allocation
  const address = useAddress()
  const { by, finishBy } = readAllocationAddress(address.params, plan.from)
  const moveDay = (day: string | null) => address.change({ by: day })
  if (facts.state === 'closed') return <Banner title={words.closedTitle}>{words.closedText}</Banner>
  if (answer.allocation.wanted === 0) return <Banner title={words.doneTitle}>{words.doneText}</Banner>
  return (
    <>
      {!plan.hasTimes && <Banner title={words.noTimesTitle}>{words.noTimesText}</Banner>}
      <AllocationStats plan={plan} answer={answer} weeklyMinutes={weeklyMinutes} />
      {plan.hasTimes && <FinishBy by={by} isDay={finishBy !== null} from={plan.from} onChange={moveDay} />}
      <UnmetList
        unmet={answer.allocation.unmet}
        from={plan.from}
        weeks={finishBy === null ? null : weeksUntil(plan.from, finishBy)}
        fixes={canEdit ? { addPeople: onAdd, raiseCaps: onRaise, moveDay, letAllJudge: onLetAll } : null}
      />
      <p className="text-ink-muted text-sm">
        {facts.state === 'draft' ? words.sharing.draft : words.sharing.standing(facts.namedItems)}
      </p>
    </>
  )
}
