import { seededPermutation } from '#lib/core/random/seeded'
import { type Designated, designate } from './designate.ts'
import { type Annotator, type ItemPurpose, itemPurposes, type Need } from './model.ts'
import { PairCounts } from './pair-counts.ts'
import { shareSlots } from './slots/share-slots.ts'
import type { Group } from './slots/shares.ts'
import { findUnmet, type Unmet, weeksOf } from './unmet.ts'

export type AllocationQuestion = {
  annotators: readonly Annotator[]
  needs: readonly Need[]
  /** Weeks from the start to the day it must be done; null: hours are no limit, they only set the proportions. */
  weeks: number | null
  /** Items that two people share already. */
  shared: readonly { a: string; b: string; items: number }[]
  /** Settles ties between people. */
  seed: string
}

export type Allotted = {
  id: string
  judgments: number
  /** Of them, those of items whose people are named. */
  sharedJudgments: number
  /** Paid seconds of all of it. */
  seconds: number
  /** Paid seconds they have until the day; null where it is not known or no day is set. */
  availableSeconds: number | null
  /** Weeks it takes them; null where their hours are not known and they have something. */
  weeks: number | null
}

export type Allocation = {
  /** By id. */
  people: Allotted[]
  /** Judgments wanted, and met; by purpose too. */
  wanted: number
  met: number
  purposes: { purpose: ItemPurpose; wanted: number; met: number }[]
  /** For every need in the order asked, the people of its items; null where they are not named. By place in `people`. */
  designated: (Designated | null)[]
  /** Items that every two share with what they shared before, by place in `people`. */
  pairs: PairCounts
  unmet: Unmet[]
  /** Weeks until the last one is done; null where the hours of somebody who has something are not known. */
  weeks: number | null
}

/**
 * Shares the judgments that are still wanted among people: nobody over their cap or hours, nobody twice on an item or outside their
 * languages and skills, in proportion to hours; and names the people of items judged more than once so that every two share as
 * equally many as can be. What cannot be met is said. The same for a seed whatever the order of the people.
 */
export function allocate({ annotators, needs, weeks, shared, seed }: AllocationQuestion): Allocation {
  const people = [...annotators].sort((a, b) => (a.id < b.id ? -1 : 1))
  const places = new Map(people.map(({ id }, place) => [id, place]))
  const order = [...seededPermutation(people.length, seed)]
  const shares = shareSlots(people, needs, { limits: { weeks, caps: true }, order })
  const pairs = new PairCounts(people.length)
  for (const { a, b, items } of shared) {
    const [one, other] = [places.get(a), places.get(b)]
    if (one !== undefined && other !== undefined) pairs.add(one, other, items)
  }
  const designated: (Designated | null)[] = needs.map(() => null)
  const sharedJudgments = new Int32Array(people.length)
  for (const purpose of itemPurposes) {
    for (const [index, group] of shares.groups.entries()) {
      if (group.need.purpose !== purpose || !group.need.isShared) continue
      designated[index] = designate(group, pairs, (id) => places.get(id))
      group.taken.forEach((judgments, place) => {
        sharedJudgments[place] = (sharedJudgments[place] ?? 0) + judgments
      })
    }
  }
  const sum = (groups: readonly Group[], of: (group: Group) => number) =>
    groups.reduce((total, group) => total + of(group), 0)
  const wantedOf = (groups: readonly Group[]) => sum(groups, ({ wanted }) => wanted)
  const metOf = (groups: readonly Group[]) => sum(groups, (group) => shares.met(group))
  return {
    people: people.map(({ id, weeklySeconds }, place) => {
      const seconds = (shares.paidMs[place] ?? 0) / 1000
      return {
        ...{ id, seconds, judgments: shares.counts[place] ?? 0, sharedJudgments: sharedJudgments[place] ?? 0 },
        availableSeconds: weeks === null || weeklySeconds === null ? null : weeks * weeklySeconds,
        weeks: seconds === 0 ? 0 : weeklySeconds ? seconds / weeklySeconds : null,
      }
    }),
    wanted: wantedOf(shares.groups),
    met: metOf(shares.groups),
    purposes: itemPurposes.flatMap((purpose) => {
      const groups = shares.groups.filter(({ need }) => need.purpose === purpose)
      return groups.length === 0 ? [] : [{ purpose, wanted: wantedOf(groups), met: metOf(groups) }]
    }),
    designated,
    pairs,
    unmet: findUnmet({ annotators: people, needs, order }, shares),
    weeks: weeksOf(shares),
  }
}
