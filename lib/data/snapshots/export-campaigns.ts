import { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/** A campaign with what names it outside the database. */
export type ExportCampaign = { campaignId: CampaignId; workspaceId: WorkspaceId; workspaceSlug: string; name: string }

type Row = { campaignId: string; workspaceId: string; workspaceSlug: string; name: string }

const campaignOf = (row: Row): ExportCampaign => ({
  ...row,
  campaignId: CampaignId.parse(row.campaignId),
  workspaceId: WorkspaceId.parse(row.workspaceId),
})

export async function findExportCampaign(
  db: Connection,
  { workspaceId, campaignId }: { workspaceId: WorkspaceId; campaignId: CampaignId },
): Promise<ExportCampaign | null> {
  const rows = await db.$queryRaw<Row[]>`
    select c.id::text as "campaignId", c."workspaceId"::text, w.slug as "workspaceSlug", c.name
    from "Campaign" c join "Workspace" w on w.id = c."workspaceId"
    where c.id = ${campaignId}::uuid and c."workspaceId" = ${workspaceId}::uuid`
  return rows[0] ? campaignOf(rows[0]) : null
}

/** Campaigns of any workspace that a text means: their id, their name in any case, or `workspace/name`. By age, oldest first. */
export async function findCampaignsByText(db: Connection, text: string): Promise<ExportCampaign[]> {
  const rows = await db.$queryRaw<Row[]>`
    select c.id::text as "campaignId", c."workspaceId"::text, w.slug as "workspaceSlug", c.name
    from "Campaign" c join "Workspace" w on w.id = c."workspaceId"
    where c.id::text = lower(${text}) or lower(c.name) = lower(${text}) or lower(w.slug || '/' || c.name) = lower(${text})
    order by c.id limit 20`
  return rows.map(campaignOf)
}
