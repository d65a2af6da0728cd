import type { PilotQuestion } from '#lib/core/planning/pilot/pilot-question'
import { createPilot } from '#lib/services/pilots/create-pilot'
import { buildCountedCampaign } from './builders/counted-campaign.ts'
import { buildPool } from './builders/pool.ts'
import { variedTexts } from './builders/prompt-pool.ts'
import type { Cast } from './cast.ts'
import { testDatabase } from './database.ts'
import type { Sample } from './route-sample.ts'

/** A pilot of two prompts of four responses and four pairs, on a budget of just its annotations. */
export const smallPilot: PilotQuestion = {
  budget: { unit: 'annotations', budgetAnnotations: 16 },
  charging: { rule: 'response', priceMinorUnits: null },
  ...{ cost: null, overlap: 1, prompts: 2, metric: 'Win rate', algorithm: 'other', law: null, difference: 2, runSd: 1 },
  ...{ runs: 4, power: 0.8, alpha: 0.05, correlation: null, separatePeople: false, onlyReady: false },
}

/** A pilot whose arms are drafts with all their responses. */
export async function pilotOf({ owner }: Cast): Promise<{ pilotId: string }> {
  const { campaignId } = await buildCountedCampaign(owner.actor, variedTexts(6), 4)
  const asked = { name: 'Pilot', of: { campaignId }, question: smallPilot, instructions: null }
  return { pilotId: await createPilot(testDatabase(), owner.actor, asked) }
}

const pool = ({ workspace, owner }: Cast): Promise<{ poolId: string }> =>
  buildPool({ workspaceId: workspace.id, createdById: owner.actor.membershipId })

const P = '/api/v1/workspaces/[slug]/pilots'

/** Samples of the routes of pilots. */
export const pilotSamples: Record<string, Sample> = {
  [`GET ${P}`]: { access: 'campaign.view', status: 200 },
  [`POST ${P}`]: {
    access: 'campaign.edit',
    // The sample's pool has not been counted.
    status: 409,
    call: async (cast) => ({
      body: {
        ...{ name: 'Pilot', of: { poolId: (await pool(cast)).poolId } },
        ...{ question: smallPilot, instructions: 'Prefer the better one.' },
      },
    }),
  },
  [`GET ${P}/needs`]: {
    access: 'campaign.view',
    status: 409,
    call: async (cast) => ({
      query: { poolId: (await pool(cast)).poolId, version: '1', prompts: '2', ready: 'false' },
    }),
  },
  [`GET ${P}/[pilotId]`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await pilotOf(cast) }),
  },
  [`POST ${P}/[pilotId]/open`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({ params: await pilotOf(cast) }),
  },
  [`POST ${P}/[pilotId]/scores`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({
      params: await pilotOf(cast),
      body: { scores: [{ arm: 2, run: 1, value: 51.5 }], removed: [] },
    }),
  },
  [`POST ${P}/[pilotId]/archive`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({ params: await pilotOf(cast), body: { archived: true } }),
  },
}
