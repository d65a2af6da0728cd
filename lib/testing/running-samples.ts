import type { CampaignId } from '#lib/core/vocabulary/ids'
import { openCampaign } from '#lib/services/campaigns/open-campaign'
import { buildLockedCampaign } from './builders/locked-campaign.ts'
import { buildMember } from './builders/member.ts'
import type { Cast } from './cast.ts'
import { testDatabase } from './database.ts'

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

const [edit, view] = ['campaign.edit', 'campaign.view'] as const
const C = '/api/v1/workspaces/[slug]/campaigns/[campaignId]'

/** Samples of the routes that open, run and watch a campaign. */
export const runningSamples = {
  [`POST ${C}/open`]: {
    access: edit,
    status: 200,
    call: async (cast: Cast) => ({ params: await locked(cast) }),
  },
  [`POST ${C}/state`]: {
    access: edit,
    status: 200,
    call: async (cast: Cast) => ({ params: await opened(cast), body: { transition: 'pause' } }),
  },
  [`GET ${C}/progress`]: {
    access: view,
    status: 200,
    call: async (cast: Cast) => ({ params: await opened(cast) }),
  },
  [`GET ${C}/roster`]: { access: edit, status: 200, call: async (cast: Cast) => ({ params: await locked(cast) }) },
  [`POST ${C}/roster`]: {
    access: edit,
    status: 200,
    call: async (cast: Cast) => ({
      params: await locked(cast),
      body: { membershipIds: [cast.annotator.actor.membershipId] },
    }),
  },
  [`DELETE ${C}/roster/[membershipId]`]: {
    access: edit,
    status: 200,
    call: async (cast: Cast) => ({ params: await rostered(cast) }),
  },
  [`POST ${C}/invites`]: {
    access: edit,
    status: 201,
    call: async (cast: Cast) => ({
      params: await locked(cast),
      body: { emails: [`${testDatabase().newId()}@example.org`], days: 7 },
    }),
  },
  [`GET ${C}/responses`]: {
    access: view,
    status: 200,
    call: async (cast: Cast) => ({ params: await locked(cast) }),
  },
  [`GET ${C}/responses/lacking`]: {
    access: view,
    status: 200,
    call: async (cast: Cast) => ({ params: await locked(cast) }),
  },
  [`GET ${C}/responses/lacking.jsonl`]: {
    access: view,
    status: 200,
    call: async (cast: Cast) => ({ params: await locked(cast) }),
  },
}
