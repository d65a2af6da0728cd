import { z } from 'zod'
import { CampaignId } from '#lib/core/vocabulary/ids'
import { MINT_GOLD_JOB } from '#lib/services/gold/enqueue-gold'
import { mintGold } from '#lib/services/gold/mint-gold'
import { job } from '../job.ts'

/** After a first item has all its judgments; and every ten minutes for all campaigns, since people join a roster later too. */
export const mintGoldJob = job({
  name: MINT_GOLD_JOB,
  payload: z.object({ campaignId: CampaignId.nullable().default(null) }),
  cron: '5,15,25,35,45,55 * * * *',
  handle: async ({ campaignId }, { deps, log }) => {
    const made = await mintGold(deps, { campaignId })
    if (made > 0) log.info('gold was made of what people agreed on', { made })
  },
})
