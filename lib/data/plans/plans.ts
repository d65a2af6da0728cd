import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import { readPlanDocument } from '#lib/core/planning/document/read-plan-document'
import type { CampaignId, MembershipId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type Plan = {
  number: number
  document: PlanDocument
  documentHash: string
  lockedAt: Date
  lockedByName: string
}

type NewPlan = {
  workspaceId: WorkspaceId
  campaignId: CampaignId
  document: PlanDocument
  documentHash: string
  lockedById: MembershipId
  at: Date
}

/**
 * Writes the first version of a draft's plan. False when the campaign is no draft or has a plan; of two at once, the second
 * fails on Plan_pkey.
 */
export async function insertFirstPlan(db: Connection, params: NewPlan): Promise<boolean> {
  const { workspaceId, campaignId, document, documentHash, lockedById, at } = params
  const changed = await db.$executeRaw`
    insert into "Plan" ("campaignId", number, document, "documentHash", "lockedById", "lockedAt")
    select c.id, 1, ${JSON.stringify(document)}::jsonb, ${documentHash}, ${lockedById}::uuid, ${at}
    from "Campaign" c
    where c.id = ${campaignId}::uuid and c."workspaceId" = ${workspaceId}::uuid and c.state = 'draft' and c."archivedAt" is null
      and not exists (select 1 from "Plan" p where p."campaignId" = c.id)`
  return changed > 0
}

/** The versions of a campaign's plan, newest first; none for another workspace's. */
export async function listPlans(
  db: Connection,
  { workspaceId, campaignId }: { workspaceId: WorkspaceId; campaignId: CampaignId },
): Promise<Plan[]> {
  const rows = await db.$queryRaw<(Omit<Plan, 'document'> & { document: unknown })[]>`
    select l.number, l.document, l."documentHash", l."lockedAt", u.name as "lockedByName"
    from "Plan" l
    join "Campaign" c on c.id = l."campaignId" and c."workspaceId" = ${workspaceId}::uuid
    join "Membership" m on m.id = l."lockedById" join "User" u on u.id = m."userId"
    where l."campaignId" = ${campaignId}::uuid order by l.number desc`
  return rows.map((row) => ({ ...row, document: readPlanDocument(row.document) }))
}
