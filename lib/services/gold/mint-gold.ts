import { checkedItems } from '#lib/core/planning/cost/checks'
import { readPlanDocument } from '#lib/core/planning/document/read-plan-document'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import {
  countGoldJudgments,
  insertGold,
  listGoldCampaigns,
  listGoldCandidates,
  lockGold,
  spreadGold,
} from '#lib/data/campaigns/gold'
import { findNewestPlan } from '#lib/data/campaigns/transitions'
import type { Connection } from '#lib/data/client'
import { retryDeadlocks } from '#lib/data/errors'
import type { Deps } from '../deps.ts'

/**
 * Makes gold, items with a known ranking, of the first items whose people all ranked them alike, as many judgments as the
 * newest plan pays for: one for each person who has not had the prompt. Doing it again changes nothing. `campaignId` null: of
 * every running campaign. No actor: the worker does it. Returns how many gold items were made.
 */
export async function mintGold(deps: Deps, { campaignId }: { campaignId: CampaignId | null }): Promise<number> {
  const campaignIds = campaignId === null ? await listGoldCampaigns(deps.db) : [campaignId]
  let made = 0
  for (const one of campaignIds)
    made += await retryDeadlocks(() => deps.db.$transaction((tx) => mintWithin(deps, tx, one)))
  return made
}

async function mintWithin(deps: Deps, tx: Connection, campaignId: CampaignId): Promise<number> {
  await lockGold(tx, { campaignId })
  const plan = await findNewestPlan(tx, { campaignId })
  if (!plan) return 0
  const planNumber = plan.number
  let left = goldJudgments(plan.document) - (await countGoldJudgments(tx, { campaignId, planNumber }))
  if (left <= 0) return 0
  let made = 0
  for (const { itemId, people } of await listGoldCandidates(tx, { campaignId })) {
    const overlap = Math.min(people, left)
    if (overlap === 0) continue
    const gold = { campaignId, itemId, goldId: deps.newId(), planNumber, overlap, at: deps.now() }
    if (!(await insertGold(tx, gold))) continue
    made += 1
    left -= overlap
    if (left === 0) break
  }
  if (made > 0) await spreadGold(tx, { campaignId })
  return made
}

/** Gold judgments a plan pays for, beside all others. */
function goldJudgments(document: unknown): number {
  const { prompts, overlap, checks } = readPlanDocument(document)
  return checkedItems(prompts, overlap, checks).goldJudgments
}
