import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/**
 * Has everybody's cursor start over: in the transaction that changes priorities, designations or what somebody judges, after that.
 * New items do it by themselves.
 */
export async function moveQueue(tx: Connection, { campaignId }: { campaignId: CampaignId }): Promise<void> {
  await tx.$executeRaw`UPDATE "CampaignQueue" SET epoch = epoch + 1 WHERE "campaignId" = ${campaignId}::uuid`
}
