import { type Annotator, type ItemPurpose, judges, type Need, speaks } from './model.ts'
import { shareByHours } from './slots/share-slots.ts'
import type { Group, Shares } from './slots/shares.ts'

/**
 * Judgments that nobody can be found for, by what stands in the way; together they are all that is not met. `language`, `skill`:
 * nobody with time judges them. `combination`: some judge the language and some the source, nobody both. `people`: each item
 * wants more different people than there are. `caps` and `hours`: there are enough people, and their caps or hours are used up.
 */
export type Unmet =
  | { kind: 'language'; judgments: number; lang: string }
  | { kind: 'skill'; judgments: number; skill: string }
  | { kind: 'combination'; judgments: number; lang: string; skill: string }
  | {
      kind: 'people'
      judgments: number
      purpose: ItemPurpose
      lang: string | null
      skill: string | null
      /** People each item still takes, and those there are for it. */
      wanted: number
      there: number
    }
  | {
      kind: 'caps'
      judgments: number
      /** Higher caps with which all of it would be met, as far as hours let it. */
      raise: { id: string; capJudgments: number }[]
    }
  | {
      kind: 'hours'
      judgments: number
      /** Paid seconds these judgments take. */
      seconds: number
      /** Weeks from the start in which everything would be met; null where somebody's hours are not known or are none. */
      weeksNeeded: number | null
    }

type Asked = { annotators: readonly Annotator[]; needs: readonly Need[]; order: readonly number[] }

/** What is not met, and why: found by leaving the limits out one after the other. */
export function findUnmet({ annotators, needs, order }: Asked, shares: Shares): Unmet[] {
  if (shares.totalMet() === shares.groups.reduce((sum, { wanted }) => sum + wanted, 0)) return []
  const unhurried = shareByHours(annotators, needs, { limits: { weeks: null, caps: true }, order })
  const free = shareByHours(annotators, needs, { limits: { weeks: null, caps: false }, order })
  const byCaps = free.totalMet() - unhurried.totalMet()
  const byHours = unhurried.totalMet() - shares.totalMet()
  const found: Unmet[] = needs.flatMap((_, index) => {
    const group = free.groups[index] as Group
    const judgments = group.wanted - free.met(group)
    return judgments > 0 ? [nobodyFor(annotators, group, judgments)] : []
  })
  if (byCaps > 0) found.push({ kind: 'caps', judgments: byCaps, raise: raisedCaps(annotators, free) })
  if (byHours > 0) {
    const seconds = shares.groups.reduce((sum, group, index) => {
      const there = unhurried.groups[index] as Group
      return sum + ((unhurried.met(there) - shares.met(group)) * group.need.paidMs) / 1000
    }, 0)
    found.push({ kind: 'hours', judgments: byHours, seconds, weeksNeeded: weeksOf(unhurried) })
  }
  return summed(found)
}

function nobodyFor(annotators: readonly Annotator[], { need, people }: Group, judgments: number): Unmet {
  const { lang, skill, purpose, slots } = need
  const present = annotators.filter(({ weeklySeconds }) => weeklySeconds !== 0)
  if (lang !== null && !present.some(({ languages }) => speaks(languages, lang)))
    return { kind: 'language', judgments, lang }
  if (skill !== null && !present.some(({ skills }) => speaks(skills, skill))) return { kind: 'skill', judgments, skill }
  if (lang !== null && skill !== null && !present.some((one) => judges(one, need)))
    return { kind: 'combination', judgments, lang, skill }
  const there = people.filter((place) => annotators[place]?.weeklySeconds !== 0).length
  return { kind: 'people', judgments, purpose, lang, skill, wanted: slots, there }
}

function raisedCaps(annotators: readonly Annotator[], free: Shares): { id: string; capJudgments: number }[] {
  return annotators.flatMap(({ id, capJudgments }, place) => {
    const without = free.counts[place] ?? 0
    return capJudgments !== null && capJudgments < without ? [{ id, capJudgments: without }] : []
  })
}

/** Weeks until the last of those who have something is done; null where the hours of one of them are not known. */
export function weeksOf(shares: Shares): number | null {
  let weeks = 0
  for (const [place, { weeklySeconds }] of shares.annotators.entries()) {
    const paidMs = shares.paidMs[place] ?? 0
    if (paidMs === 0) continue
    if (!weeklySeconds) return null
    weeks = Math.max(weeks, paidMs / 1000 / weeklySeconds)
  }
  return weeks
}

/** Equal ones as one, the largest first. */
function summed(found: readonly Unmet[]): Unmet[] {
  const byKey = new Map<string, Unmet>()
  for (const one of found) {
    const key = JSON.stringify({ ...one, judgments: 0 })
    const before = byKey.get(key)
    byKey.set(key, before ? { ...before, judgments: before.judgments + one.judgments } : one)
  }
  return [...byKey.values()].sort((a, b) => b.judgments - a.judgments)
}
