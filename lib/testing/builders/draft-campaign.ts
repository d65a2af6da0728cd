import { CampaignId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '../database.ts'
import { buildPool } from './pool.ts'

/** A draft campaign without a plan, on a new pool of one prompt; straight into the tables. */
export async function buildDraftCampaign(owner: {
  workspaceId: string
  createdById: string
}): Promise<{ campaignId: CampaignId; poolId: string; promptId: string }> {
  const { db, newId, now } = testDatabase()
  const { poolId, promptId } = await buildPool(owner)
  const id = newId()
  await db.campaign.create({
    data: { id, ...owner, name: `Campaign ${id}`, poolId, poolVersion: 1, createdAt: now() },
  })
  await db.guidelineVersion.create({ data: { campaignId: id, number: 1, body: 'Prefer the better one.' } })
  return { campaignId: CampaignId.parse(id), poolId, promptId }
}
