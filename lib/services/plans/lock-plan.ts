import { createHash } from 'node:crypto'
import { type Actor, authorize } from '#lib/core/access/actor'
import type { PlanSplit } from '#lib/core/interchange/split-assignment'
import { planDocumentHash } from '#lib/core/planning/document/plan-document'
import type { PlanOrigin } from '#lib/core/planning/document/plan-origin'
import { choosePlan, writePlan } from '#lib/core/planning/document/write-plan'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { lockSeriesSplit } from '#lib/data/campaigns/waves'
import type { Connection } from '#lib/data/client'
import { violatedConstraint } from '#lib/data/errors'
import { insertFirstPlan } from '#lib/data/plans/plans'
import { insertSelectedPrompts } from '#lib/data/plans/selected-prompts'
import { findDiversity } from '../analyses/read-analysis.ts'
import { readLaw } from '../calibrations/read-laws.ts'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { refuseArchived } from '../campaigns/refuse-archived.ts'
import type { Deps } from '../deps.ts'
import { contentsOfOtherWaves } from './other-waves.ts'
import { pickPrompts } from './pick-prompts.ts'

/** Writing the choice of a large plan takes seconds; Prisma's own limit would cut it off. */
const LOCK_TIMEOUT_MS = 60_000

const LOCKED = 'This campaign has a locked plan already, or is no draft any more. Reload the page to see it.'

export type PlanChoice = { question: PlanQuestion; responsesPerPrompt: number }

type Planned = Awaited<ReturnType<typeof readCampaign>>

/** Of a wave: its place in its series and the model that its responses come from. */
function originOf({ campaignId, firstWaveId, wave, series }: Planned): PlanOrigin | null {
  if (firstWaveId === null || wave === null) return null
  const checkpoint = series?.waves.find((one) => one.campaignId === campaignId)?.checkpoint ?? null
  return { kind: 'wave', firstWaveId, wave, checkpoint }
}

/** A prompt that several waves have, or the same conversation in several pools, is held out of all of them or of none. */
async function requireSplitOfSeries(
  tx: Connection,
  { workspaceId, firstWaveId, split }: { workspaceId: WorkspaceId; firstWaveId: CampaignId; split: PlanSplit },
): Promise<void> {
  const standing = await lockSeriesSplit(tx, { workspaceId, firstWaveId })
  if (!standing || (standing.testRatio === split.testRatio && (split.testRatio === 0 || standing.seed === split.seed)))
    return
  const path = standing.testRatio === split.testRatio ? 'seed' : 'checks.testRatio'
  const held = `${Number((100 * standing.testRatio).toPrecision(12))} %`
  const message = `The waves of a series hold out the same prompts, or what one trains on another would test with. The plans of this series hold out ${standing.testRatio === 0 ? 'nothing: set the test share to 0.' : `${held} by the seed “${standing.seed}”: use both here.`}`
  throw new AppError('invalid_input', message, { problems: [{ path, message }] })
}

/**
 * Makes version 1 of a draft's plan and picks its prompts, all or nothing. The plan is computed here from the stored
 * analysis, by the law as it is now: what the browser showed counts for nothing but the question and K.
 * @throws AppError not_allowed, not_found, conflict when a plan stands, the pool is not counted, or the diverse choice is not ready or
 *   has prompts of other waves,
 *   invalid_input when it buys nothing, the law is a calibration that the workspace does not have, or a wave would hold out other
 *   prompts than its series does
 */
export async function lockPlan(
  deps: Deps,
  actor: Actor,
  { campaignId, question, responsesPerPrompt }: { campaignId: CampaignId } & PlanChoice,
): Promise<void> {
  authorize(actor, 'campaign.edit')
  const { workspaceId, membershipId: lockedById } = actor
  const campaign = await readCampaign(deps, actor, { campaignId })
  refuseArchived(campaign)
  const { state, plan: standing, pool: planned } = campaign
  if (state !== 'draft' || standing) throw new AppError('conflict', LOCKED)
  const { poolId, versionNumber } = planned
  const measured = (await findDiversity(deps, actor, { poolId, number: versionNumber }))?.result
  if (!measured) {
    throw new AppError('conflict', 'The diversity of the pool is still being counted. Lock the plan when it is done.')
  }
  const asked = { ...question, law: await readLaw(deps, actor, question.law) }
  const plan = choosePlan(asked, responsesPerPrompt, measured)
  const picked = await pickPrompts(deps, actor, {
    ...{ poolId, versionNumber, seed: measured.seed },
    ...{ method: question.selection.method, count: plan.chosen.prompts },
    later: await contentsOfOtherWaves(deps, campaign),
  })
  const pool = { poolId, versionNumber }
  const origin = originOf(campaign)
  const document = writePlan(asked, plan, measured, { pool, selection: picked.selection, ...(origin && { origin }) })
  const documentHash = planDocumentHash(document, (text) => createHash('sha256').update(text).digest('hex'))
  const at = deps.now()
  try {
    await deps.db.$transaction(
      async (tx) => {
        if (campaign.firstWaveId !== null)
          await requireSplitOfSeries(tx, { workspaceId, firstWaveId: campaign.firstWaveId, split: document.split })
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
