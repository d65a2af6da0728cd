import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/** A version of a campaign's plan as it was stored, in whichever format; null where the workspace has no such version. */
export async function findPlanDocument(
  db: Connection,
  params: { workspaceId: WorkspaceId; campaignId: CampaignId; number: number },
): Promise<{ document: unknown; documentHash: string } | null> {
  const { workspaceId, campaignId, number } = params
  const [row] = await db.$queryRaw<{ document: unknown; documentHash: string }[]>`
    select l.document, l."documentHash" from "Plan" l
    join "Campaign" c on c.id = l."campaignId" and c."workspaceId" = ${workspaceId}::uuid
    where l."campaignId" = ${campaignId}::uuid and l.number = ${number}::int`
  return row ?? null
}
