import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { CampaignResponses, LackingPrompts } from '#lib/contracts/responses'
import {
  AddedToRoster,
  type AddToRoster,
  CampaignProgress,
  type ChangeCampaignState,
  ChangedCampaignState,
  type InviteToRoster,
  OpenedCampaign,
  RemovedFromRoster,
  RosterChoices,
  RosterInvites,
} from '#lib/contracts/running'
import { api } from '../api.ts'
import { keys } from '../keys.ts'
import { campaignApi } from './paths.ts'

const LIVE_EVERY_MS = 3_000
const REST_EVERY_MS = 15_000

/** How a campaign stands: asked for every three seconds while it runs and the page is in view. */
export const progressQuery = (slug: string, campaignId: string) =>
  queryOptions({
    queryKey: keys.campaigns.progress(slug, campaignId),
    queryFn: ({ signal }) =>
      api('GET', `${campaignApi(slug, campaignId)}/progress`, { reply: CampaignProgress, signal }),
    refetchInterval: ({ state: { data } }) => {
      if (data?.state === 'closed') return false
      return data?.state === 'draft' ? REST_EVERY_MS : LIVE_EVERY_MS
    },
  })

export const rosterChoicesQuery = (slug: string, campaignId: string) =>
  queryOptions({
    queryKey: keys.campaigns.roster(slug, campaignId),
    queryFn: ({ signal }) => api('GET', `${campaignApi(slug, campaignId)}/roster`, { reply: RosterChoices, signal }),
  })

export const responsesQuery = (slug: string, campaignId: string) =>
  queryOptions({
    queryKey: keys.campaigns.responses(slug, campaignId),
    queryFn: ({ signal }) =>
      api('GET', `${campaignApi(slug, campaignId)}/responses`, { reply: CampaignResponses, signal }),
  })

/** The prompts that lack responses, page after page. */
export const lackingQuery = (slug: string, campaignId: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.campaigns.responses(slug, campaignId), 'lacking'],
    queryFn: ({ signal, pageParam }) =>
      api('GET', `${campaignApi(slug, campaignId)}/responses/lacking`, {
        query: { after: pageParam },
        reply: LackingPrompts,
        signal,
      }),
    initialPageParam: -1,
    getNextPageParam: ({ nextAfter }) => nextAfter,
  })

export const lackingListUrl = (slug: string, campaignId: string): string =>
  `${campaignApi(slug, campaignId)}/responses/lacking.jsonl`

export const openCampaign = (slug: string, campaignId: string) =>
  api('POST', `${campaignApi(slug, campaignId)}/open`, { reply: OpenedCampaign })

export const changeCampaignState = (slug: string, campaignId: string, body: ChangeCampaignState) =>
  api('POST', `${campaignApi(slug, campaignId)}/state`, { body, reply: ChangedCampaignState })

export const addToRoster = (slug: string, campaignId: string, body: AddToRoster) =>
  api('POST', `${campaignApi(slug, campaignId)}/roster`, { body, reply: AddedToRoster })

export const removeFromRoster = (slug: string, campaignId: string, membershipId: string) =>
  api('DELETE', `${campaignApi(slug, campaignId)}/roster/${membershipId}`, { reply: RemovedFromRoster })

export const inviteToRoster = (slug: string, campaignId: string, body: InviteToRoster) =>
  api('POST', `${campaignApi(slug, campaignId)}/invites`, { body, reply: RosterInvites })
