import { type Actor, authorize } from '#lib/core/access/actor'
import type { PlanStart } from '#lib/core/planning/series/plan-start'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { findPlanStart } from '#lib/data/campaigns/plan-start'
import { listPlans, type Plan } from '#lib/data/plans/plans'
import type { Deps } from '../deps.ts'

/** What the planner begins with, the plan it comes from read; the document is null where there is none, or none any more. */
type ReadPlanStart = Pick<PlanStart, 'fields' | 'budget'> & { document: Plan['document'] | null }

/** What the planner of a draft begins with; null where nothing was carried over. @throws AppError not_allowed */
export async function readPlanStart(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<ReadPlanStart | null> {
  authorize(actor, 'campaign.view')
  const { workspaceId } = actor
  const start = await findPlanStart(deps.db, { workspaceId, campaignId })
  if (!start) return null
  const { from, fields, budget } = start
  const plans = from ? await listPlans(deps.db, { workspaceId, campaignId: from.campaignId }) : []
  return { fields, budget, document: plans.find(({ number }) => number === from?.number)?.document ?? null }
}
