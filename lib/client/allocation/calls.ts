import { queryOptions } from '@tanstack/react-query'
import { type AllocateCampaign, AllocationFacts, AppliedAllocation, type SaveProfiles } from '#lib/contracts/allocation'
import { api } from '../api.ts'
import { campaignApi } from '../campaigns/paths.ts'
import { keys } from '../keys.ts'

const path = (slug: string, campaignId: string) => `${campaignApi(slug, campaignId)}/allocation`

/** What an allocation is worked out from. */
export const allocationQuery = (slug: string, campaignId: string) =>
  queryOptions({
    queryKey: keys.campaigns.allocation(slug, campaignId),
    queryFn: ({ signal }) => api('GET', path(slug, campaignId), { reply: AllocationFacts, signal }),
  })

export const saveProfiles = (slug: string, campaignId: string, body: SaveProfiles) =>
  api('PUT', `${path(slug, campaignId)}/people`, { body })

export const allocateCampaign = (slug: string, campaignId: string, body: AllocateCampaign) =>
  api('POST', path(slug, campaignId), { body, reply: AppliedAllocation })
