import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/** What a campaign asks beside the ranking, as it is stored; null where it asks nothing. */
export async function readAnnotationOptions(
  db: Connection,
  { campaignId }: { campaignId: CampaignId },
): Promise<unknown> {
  const row = await db.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { annotationOptions: true } })
  return row.annotationOptions
}
