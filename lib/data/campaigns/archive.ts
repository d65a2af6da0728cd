import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type InCampaign = { workspaceId: WorkspaceId; campaignId: CampaignId }

/**
 * Takes a campaign out of the lists, or with null brings it back; its name, or null when nothing changed. Nothing is archived
 * that hands out items or that somebody has on screen: their work would come back to a campaign they no longer see.
 */
export async function setArchived(
  db: Connection,
  { workspaceId, campaignId, archivedAt, at }: InCampaign & { archivedAt: Date | null; at: Date },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    update "Campaign" c set "archivedAt" = ${archivedAt}
    where c."workspaceId" = ${workspaceId}::uuid and c.id = ${campaignId}::uuid
      and (c."archivedAt" is null) = ${archivedAt !== null}
      and (${archivedAt === null} or (c.state <> 'open' and not exists (
        select 1 from "Assignment" a where a."campaignId" = c.id and a.state = 'leased' and a."leaseExpiresAt" > ${at})))
    returning name`
  return rows[0]?.name ?? null
}

/** Items of a campaign that annotators have on screen. */
export async function countLiveLeases(
  db: Connection,
  { campaignId, at }: { campaignId: CampaignId; at: Date },
): Promise<number> {
  return db.assignment.count({ where: { campaignId, state: 'leased', leaseExpiresAt: { gt: at } } })
}
