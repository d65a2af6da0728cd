import type { OpeningTerms } from '#lib/core/planning/document/opening-terms'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { copyGold, listEarlierGold } from '#lib/data/campaigns/copy-gold'
import { lockGold, spreadGold } from '#lib/data/campaigns/gold'
import type { Connection } from '#lib/data/client'
import type { Deps } from '../deps.ts'

type Opening = {
  campaignId: CampaignId
  planNumber: number
  terms: OpeningTerms
  /** Gold judgments that the plan pays for. */
  goldJudgments: number
}

/**
 * Carries the gold of earlier waves into a wave that opens, as many judgments as its plan pays for: one for each person of its
 * roster who has not had the prompt. What is left is made of the wave's own first items later. Returns how many items came along;
 * none outside a series.
 */
export async function carryGold(deps: Pick<Deps, 'newId' | 'now'>, tx: Connection, opening: Opening): Promise<number> {
  const { campaignId, planNumber, terms, goldJudgments } = opening
  const { responsesPerItem, unitsPerJudgment, unitsPerHour } = terms
  if (goldJudgments === 0) return 0
  await lockGold(tx, { campaignId })
  let left = goldJudgments
  let carried = 0
  for (const { itemId, people } of await listEarlierGold(tx, { campaignId, responsesPerItem })) {
    const overlap = Math.min(people, left)
    if (overlap === 0) continue
    const copy = { campaignId, itemId, goldId: deps.newId(), planNumber, overlap, unitsPerJudgment, unitsPerHour }
    if (!(await copyGold(tx, { ...copy, at: deps.now() }))) continue
    carried += 1
    left -= overlap
    if (left === 0) break
  }
  if (carried > 0) await spreadGold(tx, { campaignId })
  return carried
}
