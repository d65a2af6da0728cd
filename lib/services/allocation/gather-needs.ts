import { type FreeItem, freeNeeds, type SharedItems, sharedItemsOf } from '#lib/core/planning/allocation/free-needs'
import type { Need } from '#lib/core/planning/allocation/model'
import { paidMs } from '#lib/core/planning/allocation/paid-ms'
import { plannedNeeds } from '#lib/core/planning/allocation/planned-needs'
import type { CampaignState } from '#lib/core/planning/campaign'
import { checkedItems } from '#lib/core/planning/cost/checks'
import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import {
  countPlannedPrompts,
  listFreeItems,
  listGoldItems,
  listItemPeople,
  listItemsOf,
} from '#lib/data/allocation/needs'
import type { Connection } from '#lib/data/client'

type Asked = { campaignId: CampaignId; state: CampaignState; plan: { number: number; document: PlanDocument } }

export type Needs = {
  /** What a campaign still wants judged. */
  needs: Need[]
  /** Of a running one the items of each need, in the order they are handed out. */
  items: FreeItem[][]
  /** Items every two people share already, gold left out. */
  shared: SharedItems[]
}

/** Of a draft as its plan says; of a running campaign its free slots and the gold its plan still holds; of a closed one nothing. */
export async function gatherNeeds(db: Connection, { campaignId, state, plan }: Asked): Promise<Needs> {
  const { document, number: planNumber } = plan
  const { checks, cost, overlap, prompts, responsesPerPrompt } = document
  if (state === 'closed') return { needs: [], items: [], shared: [] }
  const checked = checkedItems(prompts, overlap, checks)
  const ms = paidMs(responsesPerPrompt, cost)
  if (state === 'draft') {
    const mix = await countPlannedPrompts(db, { campaignId, planNumber, firstItems: checked.first.items })
    return { needs: plannedNeeds(mix, checked, ms), items: [], shared: [] }
  }
  const { items, gold, shared } = await readStanding(db, campaignId)
  const free = freeNeeds(items, (k) => paidMs(k, cost))
  // Gold is made from the first items as they are finished; what is not made yet is anybody's.
  const goldToMake = checked.goldJudgments - gold.reduce((sum, item) => sum + item.overlap, 0)
  if (goldToMake <= 0) return { ...free, shared }
  const toMake: Need = {
    ...{ purpose: 'gold', lang: null, skill: null, items: goldToMake, slots: 1, paidMs: ms },
    ...{ isShared: false, holders: [], barred: [] },
  }
  return { needs: [...free.needs, toMake], items: [...free.items, []], shared }
}

/** The free items of a running campaign with who has them and who may not; its gold; and what people share. */
async function readStanding(db: Connection, campaignId: CampaignId) {
  const open = await listFreeItems(db, { campaignId })
  const people = await listItemPeople(db, { campaignId })
  const gold = await listGoldItems(db, { campaignId })
  const freeGold = open.flatMap(({ purpose, promptId }) => (purpose === 'gold' ? [promptId] : []))
  const ofGold = await listItemsOf(db, { campaignId, promptIds: freeGold })
  const byItem = new Map(people.map((one) => [one.itemId, one]))
  // Whoever ranked a prompt would know its known ranking.
  const hadPrompt = new Map<string, Set<string>>()
  for (const { itemId, promptId } of ofGold) {
    const had = hadPrompt.get(promptId) ?? new Set()
    for (const id of byItem.get(itemId)?.holders ?? []) had.add(id)
    hadPrompt.set(promptId, had)
  }
  const items = open.map(({ promptId, ...item }): FreeItem => {
    const { holders = [], declined = [] } = byItem.get(item.itemId) ?? {}
    const had = item.purpose === 'gold' ? [...(hadPrompt.get(promptId) ?? [])].sort() : []
    return { ...item, holders, barred: [...declined, ...had] }
  })
  const isGold = new Set(gold.map(({ itemId }) => itemId))
  const compared = people.flatMap(({ itemId, holders }) => (isGold.has(itemId) ? [] : [holders]))
  return { items, gold, shared: sharedItemsOf(compared) }
}
