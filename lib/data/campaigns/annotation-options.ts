import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { annotationOptionsOf } from '#lib/core/ranking/beside/stored-options'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type InCampaign = { workspaceId: WorkspaceId; campaignId: CampaignId }

/** What a campaign asks beside the ranking; null where there is no such campaign. */
export async function findAnnotationOptions(
  db: Connection,
  { workspaceId, campaignId }: InCampaign,
): Promise<AnnotationOptions | null> {
  const where = { workspaceId, id: campaignId }
  const found = await db.campaign.findFirst({ where, select: { annotationOptions: true } })
  return found && annotationOptionsOf(found.annotationOptions)
}

/**
 * Says what a campaign asks: all of it in a draft, the content warning alone once it has opened, so that no judgment was
 * asked for less than another. Null where that is not so, or it is closed, archived or not here. `unset` is
 * what a campaign asks that says nothing.
 */
export async function setAnnotationOptions(
  db: Connection,
  { workspaceId, campaignId, options, unset }: InCampaign & { options: AnnotationOptions; unset: AnnotationOptions },
): Promise<{ name: string; hasChanged: boolean } | null> {
  const wanted = JSON.stringify(options)
  const rows = await db.$queryRaw<{ name: string; hasChanged: boolean }[]>`
    update "Campaign" c set "annotationOptions" = ${wanted}::jsonb
    from (select id, coalesce("annotationOptions", ${JSON.stringify(unset)}::jsonb) as options from "Campaign"
          where id = ${campaignId}::uuid for update) old
    where c.id = old.id and c."workspaceId" = ${workspaceId}::uuid and c."archivedAt" is null
      and (c.state = 'draft' or (c.state in ('open', 'paused')
        and old.options - 'contentWarning' = ${wanted}::jsonb - 'contentWarning'))
    returning c.name, old.options <> ${wanted}::jsonb as "hasChanged"`
  return rows[0] ?? null
}
