import type { AllocationFacts, RosterProfile } from '#lib/contracts/allocation'
import { type Allocation, allocate } from '#lib/core/planning/allocation/allocate'
import { weeksUntil } from '#lib/core/planning/allocation/dates'
import { annotatorOf, type Profile } from '#lib/core/planning/allocation/profile'
import { type Sharing, sharedItemsNeeded, sharingOf } from '#lib/core/planning/allocation/shared-items'
import { type FinishBand, finishBand } from '#lib/core/planning/cost/schedule'

export type AllocationAnswer = {
  allocation: Allocation
  sharing: Sharing
  /** Items every two must share for the wanted half-width. */
  neededItems: number
  /** Null where no times are assumed, or the hours of somebody who has something are not known. */
  finish: FinishBand | null
}

type Asked = {
  facts: AllocationFacts
  profiles: ReadonlyMap<string, Profile>
  finishBy: string | null
  halfWidth: number
}

/** The allocation the server would make of the same people, with what it comes to; null while no plan is locked. */
export function answerAllocation({ facts, profiles, finishBy, halfWidth }: Asked): AllocationAnswer | null {
  const { plan, people } = facts
  if (!plan) return null
  const { needs, shared, seed, hasTimes, from, spread } = plan
  const asked = (person: RosterProfile) => ({ ...person, ...profiles.get(person.membershipId) })
  const allocation = allocate({
    annotators: people.map((person) => annotatorOf(asked(person))),
    weeks: finishBy !== null && hasTimes ? weeksUntil(from, finishBy) : null,
    ...{ needs, shared, seed },
  })
  const neededItems = sharedItemsNeeded(halfWidth)
  const { weeks } = allocation
  return {
    ...{ allocation, neededItems },
    sharing: sharingOf(
      allocation.people.map(({ id }) => id),
      allocation.pairs,
      neededItems,
    ),
    // The last one's weeks of their own hours are the weeks all of it takes.
    finish: hasTimes && weeks !== null ? finishBand(weeks, { startDate: from, weeklySeconds: 1, spread }) : null,
  }
}
