import type { CampaignId } from '#lib/core/vocabulary/ids'
import { listWaveContents } from '#lib/data/campaigns/waves'
import type { Deps } from '../deps.ts'

/**
 * Contents of the prompts that other waves of a campaign's series have: a batch of one pool is another one than the batches before
 * it, as far as the pool has others. None outside a series.
 */
export async function contentsOfOtherWaves(
  { db }: Pick<Deps, 'db'>,
  { campaignId, firstWaveId }: { campaignId: CampaignId; firstWaveId: CampaignId | null },
): Promise<ReadonlySet<string>> {
  return new Set(firstWaveId && (await listWaveContents(db, { firstWaveId, exceptId: campaignId })))
}
