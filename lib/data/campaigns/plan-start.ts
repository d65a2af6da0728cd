import { PlanStart } from '#lib/core/planning/series/plan-start'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type InCampaign = { workspaceId: WorkspaceId; campaignId: CampaignId }

/** What the planner of a draft begins with; null where nothing was carried over, or there is no such campaign. */
export async function findPlanStart(
  db: Connection,
  { workspaceId, campaignId }: InCampaign,
): Promise<PlanStart | null> {
  const found = await db.campaign.findFirst({ where: { workspaceId, id: campaignId }, select: { planStart: true } })
  return PlanStart.nullable().parse(found?.planStart ?? null)
}

/** Says what the planner of a draft begins with; false when it is no draft, has a locked plan, is archived or not here. */
export async function setPlanStart(
  db: Connection,
  { workspaceId, campaignId, planStart }: InCampaign & { planStart: PlanStart },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update "Campaign" c set "planStart" = ${JSON.stringify(planStart)}::jsonb
    where c."workspaceId" = ${workspaceId}::uuid and c.id = ${campaignId}::uuid and c.state = 'draft' and c."archivedAt" is null
      and not exists (select 1 from "Plan" l where l."campaignId" = c.id)`
  return changed === 1
}
