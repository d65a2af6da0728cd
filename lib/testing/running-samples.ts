import type { CampaignId } from '#lib/core/vocabulary/ids'
import { openCampaign } from '#lib/services/campaigns/open-campaign'
import { buildLockedCampaign } from './builders/locked-campaign.ts'
import { buildMember } from './builders/member.ts'
import type { Cast } from './cast.ts'
import { testDatabase } from './database.ts'
import type { Sample } from './route-sample.ts'

const locked = async ({ owner }: Cast): Promise<{ campaignId: CampaignId }> => {
  const { campaignId } = await buildLockedCampaign({ prompts: 1, lead: owner })
  return { campaignId }
}
const opened = async (cast: Cast): Promise<{ campaignId: CampaignId }> => {
  const params = await locked(cast)
  await openCampaign(testDatabase(), cast.owner.actor, params)
  return params
}
const rostered = async (cast: Cast): Promise<Record<string, string>> => {
  const { campaignId } = await locked(cast)
  const { actor } = await buildMember('annotator', { workspace: cast.workspace })
  const { workspaceId, membershipId } = actor
  await testDatabase().db.rosterEntry.create({ data: { campaignId, workspaceId, annotatorId: membershipId } })
  return { campaignId, membershipId }
}

const C = '/api/v1/workspaces/[slug]/campaigns/[campaignId]'

/** Samples of the routes that open, run and watch a campaign. */
export const runningSamples: Record<string, Sample> = {
  [`POST ${C}/open`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({ params: await locked(cast) }),
  },
  [`POST ${C}/state`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({ params: await opened(cast), body: { transition: 'pause' } }),
  },
  [`GET ${C}/progress`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await opened(cast) }),
  },
  [`GET ${C}/roster`]: { access: 'campaign.edit', status: 200, call: async (cast) => ({ params: await locked(cast) }) },
  [`POST ${C}/roster`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({
      params: await locked(cast),
      body: { membershipIds: [cast.annotator.actor.membershipId] },
    }),
  },
  [`DELETE ${C}/roster/[membershipId]`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({ params: await rostered(cast) }),
  },
  [`POST ${C}/invites`]: {
    access: 'campaign.edit',
    status: 201,
    call: async (cast) => ({
      params: await locked(cast),
      body: { emails: [`${testDatabase().newId()}@example.org`], days: 7 },
    }),
  },
  [`GET ${C}/responses`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await locked(cast) }),
  },
  [`GET ${C}/responses/lacking`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await locked(cast) }),
  },
  [`GET ${C}/responses/lacking.jsonl`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await locked(cast) }),
  },
}
