import { type Actor, authorize } from '#lib/core/access/actor'
import type { Budget } from '#lib/core/planning/budget'
import type { Charging } from '#lib/core/planning/cost/charging'
import type { CostAssumptions } from '#lib/core/planning/cost/cost-model'
import type { LawUsed } from '#lib/core/planning/law/law-used'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, MembershipId, PoolId } from '#lib/core/vocabulary/ids'
import { listRosterIds } from '#lib/data/pilots/arms'
import { findPoolVersion } from '#lib/data/pilots/pool-version'
import { listPlans } from '#lib/data/plans/plans'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'

/** What a pilot stands on: a campaign, whose budget it argues and whose people and guidelines it takes, or a pool alone. */
export type GroundOf = { campaignId: CampaignId } | { poolId: PoolId }

export type PilotGround = {
  pool: { poolId: PoolId; name: string; versionNumber: number }
  campaign: { campaignId: CampaignId; name: string } | null
  /** The campaign's newest guidelines; null for a pool alone. */
  instructions: string | null
  /** Of the campaign's newest plan; null without one. */
  terms: {
    budget: Budget
    charging: Charging
    cost: CostAssumptions | null
    overlap: number
    law: LawUsed
    /** What the plan takes. */
    prompts: number
    responsesPerPrompt: number
  } | null
  /** Present members on the campaign's roster. */
  people: MembershipId[]
}

/** What a new pilot stands on. @throws AppError not_allowed, not_found */
export async function readPilotGround(deps: Pick<Deps, 'db'>, actor: Actor, of: GroundOf): Promise<PilotGround> {
  authorize(actor, 'campaign.view')
  const { workspaceId } = actor
  if ('poolId' in of) {
    const pool = await findPoolVersion(deps.db, { workspaceId, poolId: of.poolId })
    if (!pool)
      throw new AppError('not_found', 'There is no such pool here, or it holds no prompts yet, or it is archived.')
    return { pool, campaign: null, instructions: null, terms: null, people: [] }
  }
  const { campaignId } = of
  const campaign = await readCampaign(deps, actor, { campaignId })
  const [[plan], people] = await Promise.all([
    listPlans(deps.db, { workspaceId, campaignId }),
    listRosterIds(deps.db, { workspaceId, campaignId }),
  ])
  const { name, pool, guidelines } = campaign
  const terms = plan ? termsOf(plan.document) : null
  return { pool, campaign: { campaignId, name }, instructions: guidelines.body, terms, people }
}

function termsOf(document: NonNullable<PilotGround['terms']>): NonNullable<PilotGround['terms']> {
  const { budget, charging, cost, overlap, law, prompts, responsesPerPrompt } = document
  return { budget, charging, cost, overlap, law, prompts, responsesPerPrompt }
}
