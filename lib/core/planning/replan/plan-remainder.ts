import { chargeFor } from '../cost/charging.ts'
import type { BudgetPlan } from '../frontier/budget-plan.ts'
import type { PlanQuestion } from '../plan-request.ts'
import type { ItemPurpose } from './item-purposes.ts'
import { placePurposes } from './place-purposes.ts'
import { remainderWork, restFor } from './remainder-work.ts'
import { donePrompts, isBegun, type Standing, type StandingItem, standingWork } from './standing-item.ts'

export type AddedItem = {
  promptId: string
  purpose: ItemPurpose
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

type Asked = {
  question: PlanQuestion
  /** Of the K that is chosen, as compareRemainder finds it on this standing. */
  plan: Pick<BudgetPlan, 'responsesPerPrompt' | 'prompts'>
  standing: Standing
  upgradeJudged: boolean
  /** The prompts past the newest version's, in the pool's seeded order, none twice; as many as `plan` could need. */
  further: readonly string[]
  isHeldOut: (promptId: string) => boolean
}

/** The prompts of a new version in their order: those to rank again first, then what the last version left, then further ones. */
export function remainderPrompts({ plan, standing, upgradeJudged, further }: Omit<Asked, 'question' | 'isHeldOut'>): {
  promptIds: string[]
  upgraded: string[]
} {
  const done = donePrompts(standing.items)
  const upgraded = upgradeJudged
    ? done
        .filter(({ responsesPerItem }) => responsesPerItem < plan.responsesPerPrompt)
        .sort((a, b) => a.responsesPerItem - b.responsesPerItem)
        .map(({ promptId }) => promptId)
    : []
  const taken = new Set([...done.map(({ promptId }) => promptId), ...standing.selected])
  const unfinished = new Set(standing.selected)
  for (const { promptId } of done) unfinished.delete(promptId)
  const beyond = further.filter((promptId) => !taken.has(promptId))
  const promptIds = [...upgraded, ...unfinished, ...beyond].slice(0, plan.prompts)
  const chosen = new Set(promptIds)
  return { promptIds, upgraded: upgraded.filter((promptId) => chosen.has(promptId)) }
}

/**
 * Which items stay, which are taken back and which are made, so that the campaign becomes what `plan` says. Nothing that somebody has
 * begun is touched, and no item changes: another K, overlap or charge is another item.
 */
export function planRemainder(asked: Asked): Remainder {
  const { question, plan, standing, upgradeJudged, isHeldOut } = asked
  const { responsesPerPrompt: k } = plan
  const { promptIds, upgraded } = remainderPrompts(asked)
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
  const donePriority = new Map(donePrompts(standing.items).map(({ promptId, priority }) => [promptId, priority]))
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
      const place = item?.priority ?? donePriority.get(promptId)
      if (place === undefined) last += 1
      add.push({ promptId, purpose, overlap, priority: place ?? last })
    }
  })
  const kept = new Set(keep)
  const withdraw = [...untouched.values()].filter(({ itemId }) => !kept.has(itemId)).map(({ itemId }) => itemId)
  return { promptIds, keep, withdraw, add, upgraded }
}
