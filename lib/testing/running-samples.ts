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

const newVersion = {
  responsesPerPrompt: 2,
  upgradeJudged: false,
  question: { trained: 'policy', budget: { unit: 'annotations', budgetAnnotations: 100 }, overlap: 1, cost: null },
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
  [`GET ${C}/observed`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await opened(cast) }),
  },
  [`POST ${C}/replan/preview`]: {
    access: 'campaign.edit',
    // The sample's pool has not been counted.
    status: 409,
    call: async (cast) => ({ params: await opened(cast), body: newVersion }),
  },
  [`POST ${C}/replan`]: {
    access: 'campaign.edit',
    status: 409,
    call: async (cast) => ({
      params: await opened(cast),
      body: { ...newVersion, afterPlanNumber: 1, resume: false },
    }),
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
