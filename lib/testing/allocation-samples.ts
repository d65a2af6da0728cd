import type { CampaignId } from '#lib/core/vocabulary/ids'
import { openCampaign } from '#lib/services/campaigns/open-campaign'
import { buildLockedCampaign } from './builders/locked-campaign.ts'
import { buildMember } from './builders/member.ts'
import type { Cast } from './cast.ts'
import { testDatabase } from './database.ts'
import type { Sample } from './route-sample.ts'

const rostered = async ({ owner, workspace }: Cast): Promise<{ campaignId: CampaignId; membershipId: string }> => {
  const { campaignId } = await buildLockedCampaign({ prompts: 1, lead: owner })
  const { workspaceId, membershipId } = (await buildMember('annotator', { workspace })).actor
  await testDatabase().db.rosterEntry.create({ data: { campaignId, workspaceId, annotatorId: membershipId } })
  return { campaignId, membershipId }
}

const A = '/api/v1/workspaces/[slug]/campaigns/[campaignId]/allocation'

/** Samples of the routes that share a campaign's work out among its people. */
export const allocationSamples: Record<string, Sample> = {
  [`GET ${A}`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: { campaignId: (await rostered(cast)).campaignId } }),
  },
  [`POST ${A}`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => {
      const { campaignId } = await rostered(cast)
      await openCampaign(testDatabase(), cast.owner.actor, { campaignId })
      return { params: { campaignId }, body: { finishBy: null } }
    },
  },
  [`PUT ${A}/people`]: {
    access: 'campaign.edit',
    status: 204,
    call: async (cast) => {
      const { campaignId, membershipId } = await rostered(cast)
      const profile = { membershipId, weeklyMinutes: 600, languages: ['en'], skills: [], capJudgments: null }
      return { params: { campaignId }, body: { people: [profile] } }
    },
  },
}
