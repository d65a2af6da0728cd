import type { CampaignId } from '#lib/core/vocabulary/ids'
import { workplace } from './assignment-samples.ts'
import { claimNextOf } from './builders/judge-next.ts'
import { buildRemark } from './builders/remark.ts'
import type { Cast, CastMember } from './cast.ts'
import { testDatabase } from './database.ts'
import type { Sample } from './route-sample.ts'

const C = '/api/v1/workspaces/[slug]/campaigns/[campaignId]'

async function asked(cast: Cast): Promise<{ campaignId: CampaignId; remarkId: string }> {
  const { campaignId } = await workplace(cast, cast.annotator)
  const { remarkId } = await buildRemark({ campaignId, annotatorId: cast.annotator.actor.membershipId })
  return { campaignId, remarkId }
}

/** Samples of the routes of guidelines, marks and questions. */
export const rulingsSamples: Record<string, Sample> = {
  [`GET ${C}/guidelines`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast, caller) => ({ params: await workplace(cast, caller) }),
  },
  [`POST ${C}/guidelines`]: {
    access: 'campaign.edit',
    status: 201,
    call: async (cast, caller) => ({
      params: await workplace(cast, caller),
      body: { base: 1, body: 'Prefer the shorter one.', note: null },
    }),
  },
  [`POST ${C}/guidelines/preview`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast, caller) => ({
      params: await workplace(cast, caller),
      body: { body: 'Prefer **this**.', against: 1 },
    }),
  },
  [`POST ${C}/guidelines/acknowledge`]: {
    access: 'assignment.work',
    status: 200,
    call: async (cast, caller) => ({ params: await workplace(cast, caller), body: { version: 1 } }),
  },
  [`GET ${C}/guidelines/mine`]: {
    access: 'assignment.work',
    status: 200,
    call: async (cast, caller) => ({ params: await workplace(cast, caller) }),
  },
  [`POST ${C}/assignments/[assignmentId]/remarks`]: {
    access: 'assignment.work',
    status: 204,
    call: async (cast: Cast, caller: CastMember) => {
      const { campaignId } = await workplace(cast, caller)
      const { assignmentId } = await claimNextOf({ campaignId, annotatorId: caller.actor.membershipId })
      return {
        params: { campaignId, assignmentId },
        body: { remarkId: testDatabase().newId(), kind: 'mark', body: 'Look at this.' },
      }
    },
  },
  [`GET ${C}/remarks/mine`]: {
    access: 'assignment.work',
    status: 200,
    call: async (cast, caller) => ({ params: await workplace(cast, caller) }),
  },
  [`POST ${C}/remarks/mine/seen`]: {
    access: 'assignment.work',
    status: 204,
    call: async (cast, caller) => ({ params: await workplace(cast, caller), body: { remarkIds: [] } }),
  },
  [`GET ${C}/remarks`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: { campaignId: (await asked(cast)).campaignId }, query: { state: 'open' } }),
  },
  [`GET ${C}/remarks/[remarkId]/item`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await asked(cast) }),
  },
  [`POST ${C}/remarks/[remarkId]/settle`]: {
    access: 'remark.settle',
    status: 204,
    call: async (cast) => ({ params: await asked(cast), body: { answer: 'Tie them.' } }),
  },
  [`POST ${C}/remarks/[remarkId]/ruling`]: {
    access: 'campaign.edit',
    status: 201,
    call: async (cast) => ({
      params: await asked(cast),
      body: { answer: 'Tie them.', ruling: 'Tie copies.', note: null, scope: { of: 'item' } },
    }),
  },
  [`POST ${C}/remarks/[remarkId]/revisits`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({ params: await asked(cast), body: { scope: { of: 'source' } } }),
  },
}
