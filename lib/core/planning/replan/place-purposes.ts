import { type ScheduledPurpose, spreadSample } from '#lib/core/queueing/item-schedule'
import { seededStream } from '#lib/core/random/seeded'
import type { RemainderParts } from './remainder-work.ts'

export type PlacedPrompt = {
  promptId: string
  /** Of its untouched item, where it has one. */
  purpose: ScheduledPurpose | null
  /** Whether its cluster falls into the test share of the campaign's split. */
  isHeldOut: boolean
}

/**
 * What each prompt's item is judged for, in the order given. Whoever has an untouched item keeps its purpose while that is wanted, so
 * that a version that asks for the same moves nothing; the first items are then the earliest, test items only prompts of the held-out
 * share, audits one from each of as many equal stretches of the others, by seeded chance. Test items that the share does not yield are
 * judged as regular ones.
 */
export function placePurposes(
  prompts: readonly PlacedPrompt[],
  parts: RemainderParts,
  seed: string,
): ScheduledPurpose[] {
  const placed: (ScheduledPurpose | null)[] = prompts.map(() => null)
  const free = () => placed.flatMap((purpose, i) => (purpose === null ? [i] : []))
  const give = (purpose: ScheduledPurpose, places: readonly number[]) => {
    for (const place of places) placed[place] = purpose
  }
  const keep = (purpose: ScheduledPurpose, most: number): number => {
    const kept = free().filter((i) => prompts[i]?.purpose === purpose)
    give(purpose, kept.slice(0, most))
    return Math.min(kept.length, most)
  }
  const first = parts.first.items - keep('first', parts.first.items)
  const test = parts.test.items - keep('test', parts.test.items)
  const audit = parts.audit.items - keep('audit', parts.audit.items)
  give('first', free().slice(0, first))
  const heldOut = free().filter((i) => prompts[i]?.isHeldOut)
  give('test', heldOut.slice(0, test))
  give('audit', spreadSample(free(), audit, seededStream(`${seed} audit`)))
  return placed.map((purpose) => purpose ?? 'regular')
}
