import { JudgmentId } from '#lib/core/vocabulary/ids'
import { workplace } from './assignment-samples.ts'
import { judgeNext } from './builders/judge-next.ts'
import type { Cast, CastMember } from './cast.ts'
import { testDatabase } from './database.ts'
import type { Sample } from './route-sample.ts'

const J = '/api/v1/workspaces/[slug]/campaigns/[campaignId]/judgments/[judgmentId]'
const access = 'assignment.work' as const

async function judged(cast: Cast, caller: CastMember): Promise<{ campaignId: string; judgmentId: JudgmentId }> {
  const { campaignId } = await workplace(cast, caller)
  const annotatorId = caller.actor.membershipId
  await judgeNext({ campaignId, annotatorId })
  const { id } = await testDatabase().db.judgment.findFirstOrThrow({ where: { campaignId, annotatorId } })
  return { campaignId, judgmentId: JudgmentId.parse(id) }
}

/** The annotators' routes of what they have judged, and the staff's. */
export const judgmentSamples: Record<string, Sample> = {
  'GET /api/v1/workspaces/[slug]/campaigns/[campaignId]/said/[judgmentId]/item': {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await judged(cast, cast.annotator) }),
  },
  [`GET ${J}`]: { access, status: 200, call: async (cast, caller) => ({ params: await judged(cast, caller) }) },
  [`POST ${J}/keep`]: { access, status: 204, call: async (cast, caller) => ({ params: await judged(cast, caller) }) },
  [`POST ${J}/corrections`]: {
    access,
    status: 200,
    call: async (cast, caller) => ({
      params: await judged(cast, caller),
      body: { idempotencyKey: testDatabase().newId(), tiers: [[1]], activeMs: 0, startedAt: '2026-06-01T00:00:00Z' },
    }),
  },
}
