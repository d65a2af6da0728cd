import type { ScheduledPurpose } from '#lib/core/queueing/item-schedule'
import type { StandingWork } from './standing-work.ts'

/** An item of a running campaign as a new version finds it. Withdrawn ones are none. */
export type StandingItem = {
  itemId: string
  promptId: string
  responsesPerItem: number
  overlap: number
  /** Slots leased or judged; 0: nobody has begun it. */
  takenSlots: number
  submittedSlots: number
  purpose: ScheduledPurpose | 'gold'
  /** Charge of one judgment: what is set aside, what it is expected to be, and units of an active hour where time is charged. */
  unitsPerJudgment: number
  expectedUnits: number
  unitsPerHour: number | null
  /** Active seconds a judgment is expected to take; null where no times are assumed. */
  expectedSeconds: number | null
  priority: number
}

export type Standing = {
  planNumber: number
  capUnits: number
  spentUnits: number
  reservedUnits: number
  items: readonly StandingItem[]
  /** The newest version's prompts, in its order. */
  selected: readonly string[]
  /** The most responses that any version so far paid the making of, by prompt; 0 where none did. */
  paidResponses: ReadonlyMap<string, number>
}

export type DonePrompt = { promptId: string; responsesPerItem: number; purpose: ScheduledPurpose; priority: number }

/** Items that somebody has begun, and gold: they stay as they are, whatever is planned. */
export const isBegun = (item: StandingItem): boolean => item.takenSlots > 0 || item.purpose === 'gold'

/** The prompts that need no new item: begun, with no untouched one beside it. Each with its begun item of the largest K, by priority. */
export function donePrompts(items: readonly StandingItem[]): DonePrompt[] {
  const waiting = new Set(items.filter((item) => !isBegun(item)).map(({ promptId }) => promptId))
  const done = new Map<string, DonePrompt>()
  for (const { promptId, responsesPerItem, purpose, takenSlots, priority } of items) {
    if (purpose === 'gold' || takenSlots === 0 || waiting.has(promptId)) continue
    const known = done.get(promptId)
    if (!known || known.responsesPerItem < responsesPerItem)
      done.set(promptId, { promptId, responsesPerItem, purpose, priority })
  }
  return [...done.values()].sort((a, b) => a.priority - b.priority || (a.promptId < b.promptId ? -1 : 1))
}

/** The counts that planning the rest needs. */
export function standingWork(standing: Standing): StandingWork {
  const { items, selected, paidResponses, planNumber, capUnits, spentUnits, reservedUnits } = standing
  const begun = items.filter(isBegun)
  const done = donePrompts(items)
  const doneIds = new Set(done.map(({ promptId }) => promptId))
  const slots = (of: readonly StandingItem[]) => of.reduce((sum, item) => sum + item.overlap, 0)
  const toCome = begun.map((item) => ({ ...item, left: item.overlap - item.submittedSlots }))
  const seconds = toCome.map(({ left, expectedSeconds }) => (expectedSeconds === null ? null : left * expectedSeconds))
  const known = seconds.filter((value) => value !== null)
  return {
    ...{ planNumber, capUnits, spentUnits, reservedUnits },
    done: groupDone(done),
    begunJudgments: slots(begun.filter(({ purpose }) => purpose !== 'gold')),
    goldJudgments: slots(items.filter(({ purpose }) => purpose === 'gold')),
    toFinishJudgments: toCome.reduce((sum, { left }) => sum + left, 0),
    toFinishUnits: toCome.reduce((sum, { left, expectedUnits }) => sum + left * expectedUnits, 0),
    toFinishSeconds: known.length === seconds.length ? known.reduce((sum, value) => sum + value, 0) : null,
    unfinished: runsOf(
      selected.filter((promptId) => !doneIds.has(promptId)).map((promptId) => paidResponses.get(promptId) ?? 0),
    ),
  }
}

function groupDone(done: readonly DonePrompt[]): StandingWork['done'] {
  const groups = new Map<string, StandingWork['done'][number]>()
  for (const { responsesPerItem, purpose } of done) {
    const key = `${responsesPerItem} ${purpose}`
    const group = groups.get(key) ?? { responsesPerItem, purpose, prompts: 0 }
    groups.set(key, { ...group, prompts: group.prompts + 1 })
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

function runsOf(paid: readonly number[]): StandingWork['unfinished'] {
  const runs: StandingWork['unfinished'] = []
  for (const paidResponses of paid) {
    const last = runs.at(-1)
    if (last?.paidResponses === paidResponses) last.prompts += 1
    else runs.push({ paidResponses, prompts: 1 })
  }
  return runs
}
