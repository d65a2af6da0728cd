import { type FreeItem, freeNeeds } from '#lib/core/planning/allocation/free-needs'
import type { Need } from '#lib/core/planning/allocation/model'
import { paidMs } from '#lib/core/planning/allocation/paid-ms'
import { plannedNeeds } from '#lib/core/planning/allocation/planned-needs'
import type { CampaignState } from '#lib/core/planning/campaign'
import { checkedItems } from '#lib/core/planning/cost/checks'
import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { countGoldSlots, countPlannedPrompts, listFreeItems } from '#lib/data/allocation/needs'
import type { Connection } from '#lib/data/client'

type Asked = { campaignId: CampaignId; state: CampaignState; plan: { number: number; document: PlanDocument } }

/** What a campaign still wants judged, and of a running one the items of each need in the order they are handed out. */
export type Needs = { needs: Need[]; items: FreeItem[][] }

/** Of a draft as its plan says; of a running campaign its free slots and the gold its plan still holds; of a closed one nothing. */
export async function gatherNeeds(db: Connection, { campaignId, state, plan }: Asked): Promise<Needs> {
  const { document, number: planNumber } = plan
  const { checks, cost, overlap, prompts, responsesPerPrompt } = document
  if (state === 'closed') return { needs: [], items: [] }
  const checked = checkedItems(prompts, overlap, checks)
  const ms = paidMs(responsesPerPrompt, cost)
  if (state === 'draft') {
    const mix = await countPlannedPrompts(db, { campaignId, planNumber, firstItems: checked.first.items })
    return { needs: plannedNeeds(mix, checked, ms), items: [] }
  }
  const free = freeNeeds(await listFreeItems(db, { campaignId }), (k) => paidMs(k, cost))
  // Gold is made from the first items as they are finished; what is not made yet is anybody's.
  const goldToMake = checked.goldJudgments - (await countGoldSlots(db, { campaignId }))
  if (goldToMake <= 0) return free
  const gold: Need = {
    ...{ purpose: 'gold', lang: null, skill: null, items: goldToMake, slots: 1, paidMs: ms },
    ...{ isShared: false, holders: [], barred: [] },
  }
  return { needs: [...free.needs, gold], items: [...free.items, []] }
}
