import { type Actor, authorize } from '#lib/core/access/actor'
import { campaignTransitions } from '#lib/core/planning/campaign-transitions'
import { checkedItems } from '#lib/core/planning/cost/checks'
import { openingTerms } from '#lib/core/planning/document/opening-terms'
import { readPlanDocument } from '#lib/core/planning/document/read-plan-document'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { createCounter } from '#lib/data/campaigns/open-items'
import { findLockedPlan, moveCampaign } from '#lib/data/campaigns/transitions'
import type { Connection } from '#lib/data/client'
import { applyAllocation } from '../allocation/apply-allocation.ts'
import type { Deps } from '../deps.ts'
import { carryGold } from '../gold/carry-gold.ts'
import { makeItems } from './make-items.ts'
import { refuseTransition } from './refuse-transition.ts'

/** Forty thousand items take seconds; Prisma's own limit would cut it off. */
const TIMEOUT_MS = 120_000
export const OPEN_LIMITS = { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS }

export type Opened = { items: number; leftOut: number }

/**
 * Opens a draft: items, slates, the budget's counter and everybody's part exist together with the open state, or not at all. Prompts with
 * fewer different responses than the plan asks for are left out. Of two at once one opens it, the other is refused.
 * @throws AppError not_allowed, not_found, conflict when it is no draft, has no locked plan, or would have no item
 */
export async function openCampaign(
  deps: Deps,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<Opened> {
  authorize(actor, 'campaign.edit')
  return deps.db.$transaction((tx) => openWithin(deps, tx, actor, { campaignId }), OPEN_LIMITS)
}

/** The same inside a transaction of `OPEN_LIMITS` that opens more than one. */
export async function openWithin(
  deps: Deps,
  tx: Connection,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<Opened> {
  const { workspaceId } = actor
  const at = deps.now()
  const name = await moveCampaign(tx, { workspaceId, campaignId, ...campaignTransitions.open, at })
  if (name === null) throw await refuseTransition(tx, actor, campaignId, 'open')
  const locked = await findLockedPlan(tx, { workspaceId, campaignId })
  if (!locked)
    throw new AppError('conflict', 'The campaign has no locked plan yet. Plan the budget first, then open it.')
  const plan = readPlanDocument(locked.document)
  const terms = openingTerms(plan)
  const making = { campaignId, planNumber: locked.number, prompts: plan.prompts, terms, at }
  const items = await makeItems(deps, tx, actor, making)
  if (items === 0)
    throw new AppError(
      'conflict',
      `No prompt of the plan has ${terms.responsesPerItem} different responses yet, so there would be nothing to rank. Bring the responses first.`,
    )
  const { capUnits, generationUnits } = terms
  await createCounter(tx, { campaignId, capUnits, generationUnits, entryId: deps.newId() })
  await applyAllocation(tx, { workspaceId, campaignId, state: 'open', weeks: null })
  const { goldJudgments } = checkedItems(plan.prompts, plan.overlap, plan.checks)
  const carriedGold = await carryGold(deps, tx, { campaignId, planNumber: locked.number, terms, goldJudgments })
  const leftOut = plan.prompts - items
  await recordAudit(tx, {
    id: deps.newId(),
    workspaceId,
    actorUserId: actor.userId,
    action: 'campaign.opened',
    targetType: 'campaign',
    targetId: campaignId,
    summary: { name, plan: locked.number, items, leftOut, carriedGold },
    at,
  })
  return { items, leftOut }
}
