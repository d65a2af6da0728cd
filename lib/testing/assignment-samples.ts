import { emptyDraft } from '#lib/core/ranking/draft/ranking-draft'
import { AssignmentId, type CampaignId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { buildOpenCampaign } from './builders/open-campaign.ts'
import type { Cast, CastMember } from './cast.ts'
import { testDatabase } from './database.ts'

const C = '/api/v1/workspaces/[slug]/campaigns/[campaignId]/assignments'
const START = '2026-06-01T00:00:00Z'

/** An open campaign of the cast's workspace with the caller on its roster. */
export async function workplace({ workspace }: Cast, caller: CastMember): Promise<{ campaignId: CampaignId }> {
  const { campaignId } = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 100, workspace })
  const annotatorId = caller.actor.membershipId
  await testDatabase().db.rosterEntry.create({ data: { campaignId, workspaceId: workspace.id, annotatorId } })
  return { campaignId }
}

async function leased(cast: Cast, caller: CastMember): Promise<{ campaignId: CampaignId; assignmentId: AssignmentId }> {
  const { db, newId } = testDatabase()
  const { campaignId } = await workplace(cast, caller)
  const annotatorId = caller.actor.membershipId
  const claimed = await claimItem(db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId })
  return { campaignId, assignmentId: AssignmentId.parse(claimed?.assignmentId) }
}

const access = 'assignment.work' as const

/** The annotators' own routes. */
export const assignmentSamples = {
  [`POST ${C}/claim`]: {
    access,
    status: 200,
    call: async (cast: Cast, caller: CastMember) => ({
      params: await workplace(cast, caller),
      body: { holding: [], dayStartedAt: START },
    }),
  },
  [`POST ${C}/renew`]: {
    access,
    status: 200,
    call: async (cast: Cast, caller: CastMember) => ({ params: await workplace(cast, caller) }),
  },
  [`POST ${C}/return`]: {
    access,
    status: 200,
    call: async (cast: Cast, caller: CastMember) => ({ params: await workplace(cast, caller) }),
  },
  [`PUT ${C}/[assignmentId]/draft`]: {
    access,
    status: 200,
    call: async (cast: Cast, caller: CastMember) => ({
      params: await leased(cast, caller),
      body: { ranking: emptyDraft(2), activeMs: 0 },
    }),
  },
  [`POST ${C}/[assignmentId]/decline`]: {
    access,
    status: 204,
    call: async (cast: Cast, caller: CastMember) => ({
      params: await leased(cast, caller),
      body: { reason: 'unclear' },
    }),
  },
  [`POST ${C}/[assignmentId]/submit`]: {
    access,
    status: 200,
    call: async (cast: Cast, caller: CastMember) => ({
      params: await leased(cast, caller),
      body: { idempotencyKey: testDatabase().newId(), tiers: [[0]], activeMs: 0, startedAt: START },
    }),
  },
}
