import { CampaignId, type PoolId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/** The campaigns on a pool that hand items out, or will again. */
export async function listRunningCampaigns(
  db: Connection,
  { poolId }: { poolId: PoolId },
): Promise<{ workspaceId: WorkspaceId; campaignId: CampaignId }[]> {
  const rows = await db.campaign.findMany({
    where: { poolId, state: { in: ['open', 'paused'] }, archivedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, workspaceId: true },
  })
  return rows.map(({ id, workspaceId }) => ({
    campaignId: CampaignId.parse(id),
    workspaceId: WorkspaceId.parse(workspaceId),
  }))
}
