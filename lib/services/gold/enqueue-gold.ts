import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '#lib/data/client'
import { enqueueJob } from '#lib/data/jobs'

export const MINT_GOLD_JOB = 'mint-gold'

/** Has the worker make gold of what a campaign's people agreed on: once, however many first items were filled meanwhile. */
export async function enqueueGold(tx: Connection, { campaignId }: { campaignId: CampaignId }): Promise<void> {
  await enqueueJob(tx, { name: MINT_GOLD_JOB, payload: { campaignId }, jobKey: `${MINT_GOLD_JOB}:${campaignId}` })
}
