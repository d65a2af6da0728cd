import { type Actor, authorize } from '#lib/core/access/actor'
import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import type { PlanDifference } from '#lib/core/planning/replan/plan-difference'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Deps } from '../../deps.ts'
import { drawReplan, type ReplanChoice, readGround } from './draw-replan.ts'

export type ReplanPreview = {
  /** The version that stands, and what a new one would be and change. */
  planNumber: number
  document: PlanDocument
  difference: PlanDifference
}

/**
 * What a new version of a running campaign's plan would change, item by item, as things stand. Nothing is written.
 * @throws AppError not_allowed, not_found, invalid_input for what cannot change or be paid, conflict before opening or counting
 */
export async function previewReplan(
  deps: Deps,
  actor: Actor,
  asked: { campaignId: CampaignId } & ReplanChoice,
): Promise<ReplanPreview> {
  authorize(actor, 'campaign.edit')
  const ground = await readGround(deps, actor, asked)
  const { newest, document, difference } = await drawReplan(deps.db, actor, asked, ground)
  return { planNumber: newest.number, document, difference }
}
