import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { CampaignState } from '#lib/core/planning/campaign'
import { CampaignId } from '#lib/core/vocabulary/ids'
import { api } from '../api.ts'
import { keys } from '../keys.ts'

const CampaignNames = z.object({
  campaigns: z.array(z.object({ campaignId: CampaignId, name: z.string(), state: CampaignState })),
})

/** The workspace's campaigns, newest first, by id, name and state: what the palette searches. */
export function campaignNames(slug: string) {
  return queryOptions({
    queryKey: [...keys.campaigns.all(slug), 'names'],
    queryFn: async ({ signal }) =>
      (await api('GET', `/api/v1/workspaces/${slug}/campaigns`, { reply: CampaignNames, signal })).campaigns,
  })
}
