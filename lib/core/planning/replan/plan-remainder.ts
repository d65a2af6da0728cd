import type { ScheduledPurpose } from '#lib/core/queueing/item-schedule'
import { chargeFor } from '../cost/charging.ts'
import type { PlanQuestion } from '../plan-request.ts'
import { placePurposes } from './place-purposes.ts'
import { remainderWork, restFor } from './remainder-work.ts'
import { donePrompts, isBegun, type Standing, type StandingItem, standingWork } from './standing-item.ts'

export type AddedItem = {
  promptId: string
  purpose: ScheduledPurpose
  overlap: number
  /** Place in the queue: of the prompt's item before it, else behind all there are. */
  priority: number
}

export type Remainder = {
  /** The new version's prompts, in its order: each has a kept item or gets a new one. */
  promptIds: string[]
  /** Untouched items that are just what the new version asks for. */
  keep: string[]
  /** Untouched items that it does not: nobody has seen them. */
  withdraw: string[]
  /** Items to make, as soon as their prompt has K different responses. */
  add: AddedItem[]
  /** Of those prompts, the ones judged at a smaller K before. */
  upgraded: string[]
}

type Ordering = {
  responsesPerPrompt: number
  /** How many prompts the new version takes. */
  prompts: number
  standing: Standing
  upgradeJudged: boolean
  /** The prompts past the newest version's, in the pool's seeded order, none twice; as many as could be needed. */
  further: readonly string[]
}

/** The prompts of a new version in their order: those to rank again first, then what the last version left, then further ones. */
export function remainderPrompts(asked: Ordering): string[] {
  const { responsesPerPrompt, prompts, standing, upgradeJudged, further } = asked
  const done = donePrompts(standing.items)
  const upgraded = upgradeJudged ? done.filter((prompt) => prompt.responsesPerItem < responsesPerPrompt) : []
  upgraded.sort((a, b) => a.responsesPerItem - b.responsesPerItem)
  const taken = new Set([...done.map(({ promptId }) => promptId), ...standing.selected])
  const unfinished = new Set(standing.selected)
  for (const { promptId } of done) unfinished.delete(promptId)
  const beyond = further.filter((promptId) => !taken.has(promptId))
  return [...upgraded.map(({ promptId }) => promptId), ...unfinished, ...beyond].slice(0, prompts)
}

type Asked = {
  question: PlanQuestion
  responsesPerPrompt: number
  standing: Standing
  upgradeJudged: boolean
  /** As `remainderPrompts` orders them. */
  promptIds: readonly string[]
  isHeldOut: (promptId: string) => boolean
}

/**
 * Which items stay, which are taken back and which are made, so that the prompts get what the question asks for. Nothing that somebody has
 * begun is touched, and no item changes: another K, overlap or charge is another item.
 */
export function planRemainder(asked: Asked): Remainder {
  const { question, responsesPerPrompt: k, promptIds, standing, upgradeJudged, isHeldOut } = asked
  const untouched = new Map(
    standing.items.filter((item) => !isBegun(item)).map((item): [string, StandingItem] => [item.promptId, item]),
  )
  const purposeOf = (item: StandingItem | undefined) => (item && item.purpose !== 'gold' ? item.purpose : null)
  const rest = restFor(k, question.budget, standingWork(standing), { upgradeJudged })
  const { parts } = remainderWork(k, promptIds.length, rest, question)
  const purposes = placePurposes(
    promptIds.map((promptId) => ({
      promptId,
      purpose: purposeOf(untouched.get(promptId)),
      isHeldOut: isHeldOut(promptId),
    })),
    parts,
    question.seed,
  )
  const { reservedUnits, unitsPerHour } = chargeFor(k, question)
  const keep: string[] = []
  const add: AddedItem[] = []
  const done = new Map(donePrompts(standing.items).map((prompt) => [prompt.promptId, prompt]))
  let last = standing.items.reduce((most, { priority }) => Math.max(most, priority), -1)
  promptIds.forEach((promptId, i) => {
    const purpose = purposes[i] ?? 'regular'
    const item = untouched.get(promptId)
    const { overlap } = parts[purpose]
    const stays =
      item?.purpose === purpose &&
      item.overlap === overlap &&
      item.responsesPerItem === k &&
      item.unitsPerJudgment === reservedUnits &&
      item.unitsPerHour === unitsPerHour
    if (item && stays) keep.push(item.itemId)
    else {
      const place = item?.priority ?? done.get(promptId)?.priority
      if (place === undefined) last += 1
      add.push({ promptId, purpose, overlap, priority: place ?? last })
    }
  })
  const kept = new Set(keep)
  const withdraw = [...untouched.values()].filter(({ itemId }) => !kept.has(itemId)).map(({ itemId }) => itemId)
  return {
    promptIds: [...promptIds],
    keep,
    withdraw,
    add,
    upgraded: promptIds.filter((promptId) => done.has(promptId)),
  }
}
