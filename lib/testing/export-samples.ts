import { createSnapshot } from '#lib/services/snapshots/create-snapshot'
import { buildJudgments } from './builders/judgments.ts'
import { buildOpenCampaign } from './builders/open-campaign.ts'
import type { Cast } from './cast.ts'
import { testDatabase } from './database.ts'

/** A campaign of the cast's workspace with one judgment. */
export const judgedCampaign = async ({ workspace }: Cast): Promise<Record<string, string>> => {
  const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 10, workspace })
  await buildJudgments(campaign, { overlap: 1 })
  return { campaignId: campaign.campaignId }
}
const frozen = async (cast: Cast): Promise<Record<string, string>> => {
  const { campaignId } = await judgedCampaign(cast)
  const { snapshotId } = await createSnapshot(testDatabase(), cast.owner.actor, { campaignId: campaignId as never })
  return { campaignId: campaignId ?? '', snapshotId }
}

const S = '/api/v1/workspaces/[slug]/campaigns/[campaignId]/snapshots'
const access = 'campaign.export' as const
const query = { to: 'trl-preference' }

/** Snapshots and their files, for the permission walk. */
export const exportSamples = {
  [`GET ${S}`]: { access, status: 200, call: async (cast: Cast) => ({ params: await judgedCampaign(cast) }) },
  [`POST ${S}`]: { access, status: 200, call: async (cast: Cast) => ({ params: await judgedCampaign(cast) }) },
  [`GET ${S}/[snapshotId]/rows`]: {
    access,
    status: 200,
    call: async (cast: Cast) => ({ params: await frozen(cast), query }),
  },
  [`GET ${S}/[snapshotId]/archive`]: {
    access,
    status: 200,
    call: async (cast: Cast) => ({ params: await frozen(cast), query }),
  },
  [`GET ${S}/[snapshotId]/files/[name]`]: {
    access,
    status: 200,
    call: async (cast: Cast) => ({ params: { ...(await frozen(cast)), name: 'provenance.jsonl' }, query }),
  },
}
