import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { createSnapshot } from '#lib/services/snapshots/create-snapshot'
import { saveTemplate } from '#lib/services/templates/save-template'
import { planNextWave } from '#lib/services/waves/plan-next-wave'
import { buildDraftCampaign } from './builders/draft-campaign.ts'
import { buildJudgments } from './builders/judgments.ts'
import { buildOpenCampaign } from './builders/open-campaign.ts'
import type { Cast } from './cast.ts'
import { testDatabase } from './database.ts'
import type { Sample } from './route-sample.ts'

const draft = async ({ workspace, owner }: Cast): Promise<{ campaignId: CampaignId }> => {
  const { campaignId } = await buildDraftCampaign({ workspaceId: workspace.id, createdById: owner.actor.membershipId })
  return { campaignId }
}
/** The first of two waves, with a judgment and a snapshot of it. */
const series = async ({ workspace, owner }: Cast): Promise<{ campaignId: CampaignId }> => {
  const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 10, workspace })
  await buildJudgments(campaign, { overlap: 1 })
  const { campaignId } = campaign
  const next = { wave: 2, name: 'Wave 2', poolId: null, checkpoint: null, seriesBudget: null }
  await planNextWave(testDatabase(), owner.actor, { campaignId, ...next })
  await createSnapshot(testDatabase(), owner.actor, { campaignId })
  return { campaignId }
}
const template = async (cast: Cast): Promise<{ templateId: string }> => {
  const campaign = { ...(await draft(cast)), name: testDatabase().newId(), about: 'Rank answers.' }
  return { templateId: await saveTemplate(testDatabase(), cast.owner.actor, campaign) }
}

const W = '/api/v1/workspaces/[slug]'
const C = `${W}/campaigns/[campaignId]`
const query = { to: 'trl-preference' }

/** Copies of campaigns, series of waves and templates, for the permission walk. */
export const lifeSamples: Record<string, Sample> = {
  [`GET ${C}/annotation-options`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await draft(cast) }),
  },
  [`PUT ${C}/annotation-options`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({ params: await draft(cast), body: { ...defaultAnnotationOptions, strength: 'optional' } }),
  },
  [`POST ${C}/duplicate`]: {
    access: 'campaign.edit',
    status: 201,
    call: async (cast) => ({
      params: await draft(cast),
      body: { name: 'Copy', poolVersion: 'newest', roster: true },
    }),
  },
  [`POST ${C}/waves`]: {
    access: 'campaign.edit',
    status: 201,
    call: async (cast) => ({
      params: await draft(cast),
      body: { wave: 2, name: 'Wave 2', poolId: null, checkpoint: 'step 1,000', seriesBudget: null },
    }),
  },
  [`POST ${C}/weeks`]: {
    access: 'campaign.edit',
    status: 201,
    call: async (cast) => ({
      params: await draft(cast),
      body: { weeks: 2, budget: { unit: 'annotations', budgetAnnotations: 9 }, fields: { train: 'policy' } },
    }),
  },
  [`GET ${C}/waves/snapshots`]: {
    access: 'campaign.export',
    status: 200,
    call: async (cast) => ({ params: await series(cast) }),
  },
  [`POST ${C}/waves/snapshots`]: {
    access: 'campaign.export',
    status: 200,
    call: async (cast) => ({ params: await series(cast) }),
  },
  [`GET ${C}/waves/exports/archive`]: {
    access: 'campaign.export',
    status: 200,
    call: async (cast) => ({ params: await series(cast), query }),
  },
  [`GET ${C}/waves/exports/files/[name]`]: {
    access: 'campaign.export',
    status: 200,
    call: async (cast) => ({ params: { ...(await series(cast)), name: 'provenance.jsonl' }, query }),
  },
  [`GET ${W}/templates`]: { access: 'campaign.view', status: 200 },
  [`POST ${W}/templates`]: {
    access: 'campaign.edit',
    status: 201,
    call: async (cast) => ({ body: { ...(await draft(cast)), name: testDatabase().newId(), about: 'Rank answers.' } }),
  },
  [`PATCH ${W}/templates/[templateId]`]: {
    access: 'campaign.edit',
    status: 204,
    call: async (cast) => ({ params: await template(cast), body: { archived: true } }),
  },
}
