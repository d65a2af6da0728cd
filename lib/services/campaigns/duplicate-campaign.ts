import { type Actor, authorize } from '#lib/core/access/actor'
import type { PlanStart } from '#lib/core/planning/series/plan-start'
import { AppError } from '#lib/core/vocabulary/app-error'
import { CampaignId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { copyCampaign, copyRoster } from '#lib/data/campaigns/copy'
import { findPlanStart } from '#lib/data/campaigns/plan-start'
import type { Connection } from '#lib/data/client'
import type { Deps } from '../deps.ts'
import { readCampaign } from './read-campaign.ts'

type Asked = {
  campaignId: CampaignId
  name: string
  /** The pool's newest version, or the one that the campaign has. */
  poolVersion: 'newest' | 'same'
  roster: boolean
}

/**
 * A draft with a campaign's newest guidelines, its pool, and its newest plan as what the planner begins with; on request with its
 * roster. The campaign itself stays as it is, archived or not.
 * @throws AppError not_allowed, not_found, conflict where its pool is archived
 */
export async function duplicateCampaign(deps: Deps, actor: Actor, asked: Asked): Promise<CampaignId> {
  authorize(actor, 'campaign.edit')
  const { workspaceId, membershipId: createdById } = actor
  const { campaignId: fromId, name, poolVersion, roster } = asked
  const source = await readCampaign(deps, actor, { campaignId: fromId })
  const campaignId = CampaignId.parse(deps.newId())
  const at = deps.now()
  return deps.db.$transaction(async (tx) => {
    const version = await copyCampaign(tx, {
      ...{ workspaceId, createdById, fromId, campaignId, name, at, poolId: null, series: null },
      poolVersion: poolVersion === 'same' ? source.pool.versionNumber : null,
      planStart: await planStartOf(tx, actor, source),
    })
    if (version === null)
      throw new AppError('conflict', `Its pool, ${source.pool.name}, is archived. Bring the pool back first.`)
    const annotators = roster ? await copyRoster(tx, { workspaceId, fromId, campaignId, at }) : 0
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'campaign.duplicated',
      targetType: 'campaign',
      targetId: campaignId,
      summary: { name, from: source.name, fromId, poolVersion: version, annotators },
      at,
    })
    return campaignId
  })
}

/** What the planner of a copy begins with: the campaign's newest locked plan, or what its own planner begins with. */
export async function planStartOf(
  db: Connection,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  { campaignId, plan }: { campaignId: CampaignId; plan: { number: number } | null },
): Promise<PlanStart | null> {
  if (plan) return { from: { campaignId, number: plan.number }, fields: {}, budget: null }
  return findPlanStart(db, { workspaceId, campaignId })
}
