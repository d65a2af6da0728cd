import type { DeclineReason } from '#lib/core/queueing/decline-reasons'
import { seededStream } from '#lib/core/random/seeded'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Decline = { reason: DeclineReason; note: string | null }
type Person = {
  email: string
  /** How far from the author's eye theirs is, in tiers. */
  noise: number
  /** Days before now, hours into that day's work, and items taken in that sitting. */
  sittings: readonly { daysAgo: number; hours: number; items: number }[]
  meanSeconds: number
  /** By the number of the item in the plan's order, from 0, that they give back. */
  declines: Readonly<Record<number, Decline>>
}

/** Sixteen items, twice each: half of it is done, and both have items left. */
const people: readonly Person[] = [
  {
    email: 'amina@demo.rankplan.local',
    noise: 0.4,
    sittings: [
      { daysAgo: 3, hours: 0, items: 4 },
      { daysAgo: 1, hours: 0, items: 4 },
    ],
    meanSeconds: 110,
    declines: { 3: { reason: 'outside_my_knowledge', note: 'I would rather not judge doses.' } },
  },
  {
    email: 'bruno@demo.rankplan.local',
    noise: 0.9,
    sittings: [
      { daysAgo: 2, hours: 1, items: 6 },
      { daysAgo: 1, hours: 2, items: 5 },
    ],
    meanSeconds: 75,
    declines: {
      2: { reason: 'cannot_judge', note: 'I do not read Arabic.' },
      9: { reason: 'unclear', note: null },
    },
  },
]

/** One item somebody took up and ended, in the past. */
export type Turn = {
  email: string
  noise: number
  startedAt: Date
  endedAt: Date
  activeMs: number
  decline: Decline | null
  /** What their eye is drawn from. */
  seed: string
}

/** Everything that was done in the demo campaign up to `now`, as it came in. The same for the same moment. */
export function demoTurns(now: Date): Turn[] {
  const turns = people.flatMap(({ email, noise, sittings, meanSeconds, declines }) => {
    let number = -1
    return sittings.flatMap(({ daysAgo, hours, items }) => {
      let at = now.getTime() - daysAgo * DAY_MS + hours * HOUR_MS
      return Array.from({ length: items }, () => {
        number += 1
        const seed = `${email} ${number}`
        const chance = seededStream(seed)
        const decline = declines[number] ?? null
        const seconds = Math.round((meanSeconds * chance.integer(55, 170)) / 100 / (decline ? 3 : 1))
        const startedAt = new Date(at)
        // A few seconds are not active: somebody looks out of the window.
        const endedAt = new Date(at + (seconds + chance.integer(1, 25)) * 1000)
        at = endedAt.getTime() + chance.integer(2, 9) * 1000
        return { email, noise, startedAt, endedAt, activeMs: seconds * 1000, decline, seed }
      })
    })
  })
  return turns.sort((a, b) => a.endedAt.getTime() - b.endedAt.getTime())
}

/** When people came and the pools were imported: the day before the campaign was opened. */
export function demoBeginning(now: Date): Date {
  return new Date(now.getTime() - 5 * DAY_MS)
}

/** When the campaign was opened: before the first turn. */
export function demoOpening(now: Date): Date {
  return new Date(now.getTime() - 4 * DAY_MS)
}

export const demoAnnotatorEmails: readonly string[] = people.map(({ email }) => email)
