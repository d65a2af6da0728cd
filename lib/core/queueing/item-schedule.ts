import type { Sha256Hex } from '#lib/core/interchange/canonical-json'
import { type PlanSplit, splitByPlan } from '#lib/core/interchange/split-assignment'
import type { CheckedItems } from '#lib/core/planning/cost/checks'
import { type RandomStream, seededStream } from '#lib/core/random/seeded'

/** What an item that a plan makes is judged for; gold is made later, of first items. */
export const scheduledPurposes = ['first', 'test', 'audit', 'regular'] as const
export type ScheduledPurpose = (typeof scheduledPurposes)[number]
export type ScheduledItem = { purpose: ScheduledPurpose; overlap: number }

type Terms = {
  /** How many of each the plan pays for, and at which overlap. */
  paid: Pick<CheckedItems, ScheduledPurpose>
  /** Which clusters are held out for testing. */
  split: PlanSplit
  /** Draws the audit. */
  seed: string
  sha256Hex: Sha256Hex
}

/**
 * What each prompt is judged for, in the order of the plan, which is the order they are handed out in: the first ones
 * first; then those whose cluster the split holds out, as many as are paid for; of the rest an audit, one drawn from each of as
 * many equal stretches, so that agreement is watched from the first day to the last. Never more of a kind than the plan
 * pays. A prompt's side of the split is that of its cluster alone: other prompts never move it.
 */
export function itemSchedule(prompts: readonly { clusterId: string }[], terms: Terms): ScheduledItem[] {
  const { paid, split, seed, sha256Hex } = terms
  let tests = 0
  const purposes = prompts.map(({ clusterId }, place): ScheduledPurpose => {
    if (place < paid.first.items) return 'first'
    if (tests === paid.test.items || splitByPlan(clusterId, split, sha256Hex) !== 'test') return 'regular'
    tests += 1
    return 'test'
  })
  const rest = purposes.flatMap((purpose, place) => (purpose === 'regular' ? [place] : []))
  for (const place of spreadSample(rest, paid.audit.items, seededStream(`${seed} audit`))) purposes[place] = 'audit'
  return purposes.map((purpose) => ({ purpose, overlap: paid[purpose].overlap }))
}

/** `count` of a list at most, one drawn from each of as many equal stretches of it. */
export function spreadSample<T>(list: readonly T[], count: number, stream: RandomStream): T[] {
  const most = Math.min(count, list.length)
  const edge = (stretch: number) => Math.floor((stretch * list.length) / most)
  return Array.from({ length: most }, (_, stretch) => list[stream.integer(edge(stretch), edge(stretch + 1) - 1)] as T)
}
