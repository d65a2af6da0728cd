import { addPracticeItem } from '#lib/services/practice/change-practice'
import { workplace } from './assignment-samples.ts'
import type { Cast, CastMember } from './cast.ts'
import { testDatabase } from './database.ts'
import type { Sample } from './route-sample.ts'

const P = '/api/v1/workspaces/[slug]/campaigns/[campaignId]/practice'
const item = {
  messages: [{ role: 'user' as const, content: 'Why is the sky blue?' }],
  responses: ['Light scatters.', 'It is not.'],
  ranks: [1, 2],
  explanation: 'The first one answers.',
}

async function practice(cast: Cast, caller: CastMember): Promise<{ campaignId: string; practiceItemId: string }> {
  const { campaignId } = await workplace(cast, caller)
  return { campaignId, ...(await addPracticeItem(testDatabase(), cast.owner.actor, { campaignId, item })) }
}

/** Samples of the routes of practice items. */
export const practiceSamples: Record<string, Sample> = {
  [`GET ${P}`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast, caller) => ({ params: await practice(cast, caller) }),
  },
  [`POST ${P}`]: {
    access: 'campaign.edit',
    status: 201,
    call: async (cast, caller) => ({ params: await workplace(cast, caller), body: item }),
  },
  [`PUT ${P}/order`]: {
    access: 'campaign.edit',
    status: 204,
    call: async (cast, caller) => {
      const { campaignId, practiceItemId } = await practice(cast, caller)
      return { params: { campaignId }, body: { order: [practiceItemId] } }
    },
  },
  [`DELETE ${P}/[practiceItemId]`]: {
    access: 'campaign.edit',
    status: 204,
    call: async (cast, caller) => ({ params: await practice(cast, caller) }),
  },
  [`GET ${P}/mine`]: {
    access: 'assignment.work',
    status: 200,
    call: async (cast, caller) => ({ params: await practice(cast, caller) }),
  },
  [`POST ${P}/[practiceItemId]/attempts`]: {
    access: 'assignment.work',
    status: 200,
    call: async (cast, caller) => ({ params: await practice(cast, caller), body: { tiers: [[0]], activeMs: 0 } }),
  },
}
