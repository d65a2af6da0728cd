import { createHash } from 'node:crypto'
import { type Actor, authorize } from '#lib/core/access/actor'
import { planDocumentHash } from '#lib/core/planning/document/plan-document'
import { choosePlan, writePlan } from '#lib/core/planning/document/write-plan'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { violatedConstraint } from '#lib/data/errors'
import { insertFirstPlan } from '#lib/data/plans/plans'
import { insertSelectedPrompts } from '#lib/data/plans/selected-prompts'
import { findDiversity } from '../analyses/read-analysis.ts'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'
import { pickPrompts } from './pick-prompts.ts'

/** Writing the choice of a large plan takes seconds; Prisma's own limit would cut it off. */
const LOCK_TIMEOUT_MS = 60_000

const LOCKED = 'This campaign has a locked plan already, or is no draft any more. Reload the page to see it.'

export type PlanChoice = { question: PlanQuestion; responsesPerPrompt: number }

/**
 * Makes version 1 of a draft's plan and picks its prompts, all or nothing. The plan is computed here from the stored
 * analysis: what the browser showed counts for nothing but the question and K.
 * @throws AppError not_allowed, not_found, conflict when a plan stands, the pool is not counted or the diverse choice is not ready,
 *   invalid_input when it buys nothing
 */
export async function lockPlan(
  deps: Deps,
  actor: Actor,
  { campaignId, question, responsesPerPrompt }: { campaignId: CampaignId } & PlanChoice,
): Promise<void> {
  authorize(actor, 'campaign.edit')
  const { workspaceId, membershipId: lockedById } = actor
  const { state, plan: standing, pool: planned } = await readCampaign(deps, actor, { campaignId })
  if (state !== 'draft' || standing) throw new AppError('conflict', LOCKED)
  const { poolId, versionNumber } = planned
  const measured = (await findDiversity(deps, actor, { poolId, number: versionNumber }))?.result
  if (!measured) {
    throw new AppError('conflict', 'The diversity of the pool is still being counted. Lock the plan when it is done.')
  }
  const plan = choosePlan(question, responsesPerPrompt, measured)
  const picked = await pickPrompts(deps, actor, {
    ...{ poolId, versionNumber, seed: measured.seed },
    ...{ method: question.selection.method, count: plan.chosen.prompts },
  })
  const pool = { poolId, versionNumber }
  const document = writePlan(question, plan, measured, { pool, selection: picked.selection })
  const documentHash = planDocumentHash(document, (text) => createHash('sha256').update(text).digest('hex'))
  const at = deps.now()
  try {
    await deps.db.$transaction(
      async (tx) => {
        if (!(await insertFirstPlan(tx, { workspaceId, campaignId, document, documentHash, lockedById, at })))
          throw new AppError('conflict', LOCKED)
        await insertSelectedPrompts(tx, { workspaceId, campaignId, planNumber: 1, promptIds: picked.promptIds })
        await recordAudit(tx, {
          id: deps.newId(),
          workspaceId,
          actorUserId: actor.userId,
          action: 'campaign.plan-locked',
          targetType: 'campaign',
          targetId: campaignId,
          summary: { plan: 1, responsesPerPrompt, prompts: document.prompts, overlap: document.overlap, documentHash },
          at,
        })
      },
      { timeout: LOCK_TIMEOUT_MS, maxWait: LOCK_TIMEOUT_MS },
    )
  } catch (error) {
    if (violatedConstraint(error) === 'Plan_pkey') throw new AppError('conflict', LOCKED)
    throw error
  }
}
