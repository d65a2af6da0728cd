import { type Actor, authorize } from '#lib/core/access/actor'
import { campaignTransitions } from '#lib/core/planning/campaign-transitions'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { shutClaimGate } from '#lib/data/assignments/claim-gate'
import { releaseLeases } from '#lib/data/assignments/end-leases'
import { recordAudit } from '#lib/data/audit'
import { isOutOfBudget, lowerBudgetWarning } from '#lib/data/campaigns/budget-watch'
import { moveCampaign, setCounterOpen } from '#lib/data/campaigns/transitions'
import type { Connection } from '#lib/data/client'
import { retryDeadlocks } from '#lib/data/errors'
import type { Deps } from '../deps.ts'
import { refuseTransition } from './refuse-transition.ts'

type Change = { campaignId: CampaignId; transition: 'pause' | 'resume' | 'close' }
const OUT_OF_BUDGET =
  'What is left of the budget pays no further judgment, so the campaign would stop again at once. Raise the budget with a new version of its plan, then resume it.'
const actionOf = { pause: 'campaign.paused', resume: 'campaign.resumed', close: 'campaign.closed' } as const

/**
 * Pauses, resumes or closes a campaign. Paused, nothing new is handed out and what people have on screen still counts;
 * closed, live leases end and what they reserved is free again, in the same transaction. Returns how many leases ended.
 * A campaign whose budget pays no further judgment is not resumed.
 * @throws AppError not_allowed, not_found, conflict when the state does not allow it or the budget is used up
 */
export async function changeCampaignState(
  deps: Deps,
  actor: Actor,
  { campaignId, transition }: Change,
): Promise<{ endedLeases: number }> {
  authorize(actor, 'campaign.edit')
  return retryDeadlocks(() => deps.db.$transaction((tx) => change(deps, tx, actor, { campaignId, transition })))
}

async function change(
  deps: Deps,
  tx: Connection,
  actor: Actor,
  { campaignId, transition }: Change,
): Promise<{ endedLeases: number }> {
  const { workspaceId } = actor
  const at = deps.now()
  const name = await moveCampaign(tx, { workspaceId, campaignId, ...campaignTransitions[transition], at })
  if (name === null) throw await refuseTransition(tx, actor, campaignId, transition)
  const endedLeases = transition === 'close' ? await endLeases(tx, campaignId) : 0
  if (transition !== 'close') await setCounterOpen(tx, { campaignId, isOpen: transition === 'resume' })
  if (transition === 'resume') {
    if (await isOutOfBudget(tx, { campaignId })) throw new AppError('conflict', OUT_OF_BUDGET)
    await lowerBudgetWarning(tx, { campaignId })
  }
  await recordAudit(tx, {
    id: deps.newId(),
    workspaceId,
    actorUserId: actor.userId,
    action: actionOf[transition],
    targetType: 'campaign',
    targetId: campaignId,
    summary: { name, ...(transition === 'close' && { endedLeases }) },
    at,
  })
  return { endedLeases }
}

async function endLeases(tx: Connection, campaignId: CampaignId): Promise<number> {
  await shutClaimGate(tx, { campaignId })
  const ended = await releaseLeases(tx, { campaignId, annotatorId: null })
  await setCounterOpen(tx, { campaignId, isOpen: false })
  return ended
}
