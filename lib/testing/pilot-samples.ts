import { buildPilot, smallPilot } from './builders/pilot.ts'
import { buildPool } from './builders/pool.ts'
import type { Cast } from './cast.ts'
import { testDatabase } from './database.ts'
import type { Sample } from './route-sample.ts'

/** A pilot whose arms are drafts with all their responses. */
export async function pilotOf({ owner }: Cast): Promise<{ pilotId: string }> {
  return { pilotId: (await buildPilot(owner.actor)).pilotId }
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
  [`POST ${P}/[pilotId]/calibration`]: {
    access: 'calibration.edit',
    // Nothing is scored yet, and there is no such calibration.
    status: 404,
    call: async (cast) => ({ params: await pilotOf(cast), body: { calibrationId: testDatabase().newId() } }),
  },
  [`POST ${P}/[pilotId]/archive`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({ params: await pilotOf(cast), body: { archived: true } }),
  },
}
