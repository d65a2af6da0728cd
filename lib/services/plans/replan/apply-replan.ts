import { type Actor, authorize } from '#lib/core/access/actor'
import { budgetUnits } from '#lib/core/planning/budget'
import { campaignTransitions } from '#lib/core/planning/campaign-transitions'
import { planDocumentHash } from '#lib/core/planning/document/plan-document'
import type { PlanDifference } from '#lib/core/planning/replan/plan-difference'
import { wholeQuestion } from '#lib/core/planning/replan/whole-question'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, PromptId } from '#lib/core/vocabulary/ids'
import { shutClaimGate } from '#lib/data/assignments/claim-gate'
import { recordAudit } from '#lib/data/audit'
import { lowerBudgetWarning } from '#lib/data/campaigns/budget-watch'
import { moveCampaign, setCounterOpen } from '#lib/data/campaigns/transitions'
import type { Connection } from '#lib/data/client'
import { retryDeadlocks, violatedConstraint } from '#lib/data/errors'
import { changeCap, insertNextPlan, lockRunningCampaign, withdrawItems } from '#lib/data/plans/next-plan'
import { insertSelectedPrompts } from '#lib/data/plans/selected-prompts'
import { applyAllocation } from '../../allocation/apply-allocation.ts'
import type { Deps } from '../../deps.ts'
import { type DrawnReplan, drawReplan, type ReplanChoice, type ReplanGround, readGround } from './draw-replan.ts'
import { makePlannedItems } from './make-planned-items.ts'
import { sha256Hex } from './pool-order.ts'

/** Forty thousand items take seconds; Prisma's own limit would cut it off. */
const LIMITS = { timeout: 120_000, maxWait: 120_000 }
const TRIES = 4

const OVERTAKEN =
  'Another version of this plan was made in the meantime. Reload the page, look at it, and plan anew from there.'
const BUSY =
  'People began the very items that were to be taken back, again and again. Pause the campaign, then apply the new version.'
const NOTHING = 'This is what the campaign does already: nothing would change.'

/** Somebody began an item that was to be taken back: everything is drawn anew. */
class BegunMeanwhile extends Error {}

export type AppliedReplan = { planNumber: number; difference: PlanDifference; resumed: boolean }

type Asked = { campaignId: CampaignId } & ReplanChoice & {
    /** The version the lead saw: another one since is a conflict. */
    afterPlanNumber: number
    /** Hand items out again where the campaign is paused. */
    resume: boolean
  }

/**
 * Makes the next version of a running campaign's plan: untouched items that it does not want are taken back, its own are made, and the
 * budget is set, all or nothing, with no claim under way meanwhile. What is judged or leased stays and counts.
 * @throws AppError not_allowed, not_found, invalid_input for what cannot change or be paid, conflict when another version came first,
 *   nothing would change, or the campaign is not open or paused
 */
export async function applyReplan(deps: Deps, actor: Actor, asked: Asked): Promise<AppliedReplan> {
  authorize(actor, 'campaign.edit')
  const ground = await readGround(deps, actor, asked)
  // What the pool says is read once before the gate is shut, so that nobody waits for it.
  await drawReplan(deps.db, actor, asked, ground)
  try {
    return await retryBegun(() =>
      retryDeadlocks(() => deps.db.$transaction((tx) => apply(deps, tx, actor, asked, ground), LIMITS)),
    )
  } catch (error) {
    if (violatedConstraint(error) === 'Plan_pkey') throw new AppError('conflict', OVERTAKEN)
    throw error
  }
}

async function retryBegun<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof BegunMeanwhile)) throw error
      if (attempt === TRIES) throw new AppError('conflict', BUSY)
    }
  }
}

async function apply(
  deps: Deps,
  tx: Connection,
  actor: Actor,
  asked: Asked,
  ground: ReplanGround,
): Promise<AppliedReplan> {
  const { campaignId, afterPlanNumber, question } = asked
  const { workspaceId } = actor
  const at = deps.now()
  // The one order of locks: campaign, gate, roster, items, counter.
  const running = await lockRunningCampaign(tx, { workspaceId, campaignId })
  if (!running)
    throw new AppError(
      'conflict',
      'Only a campaign that is open or paused is planned anew. Reload the page to see its state.',
    )
  await shutClaimGate(tx, { campaignId })
  const drawn = await drawReplan(tx, actor, asked, ground)
  if (drawn.newest.number !== afterPlanNumber) throw new AppError('conflict', OVERTAKEN)
  const resumed = asked.resume && running.state === 'paused'
  if (!changesAnything(drawn, asked) && !resumed) throw new AppError('conflict', NOTHING)
  const planNumber = afterPlanNumber + 1
  await writeVersion(deps, tx, actor, { campaignId, after: afterPlanNumber, drawn, at })
  // Before the counter: naming people locks items, and whoever submits one holds it while waiting for the counter.
  await applyAllocation(tx, { workspaceId, campaignId, state: running.state, weeks: null })
  const capUnits = budgetUnits(question.budget)
  const spendUnits = drawn.generationUnits
  if (!(await changeCap(tx, { campaignId, capUnits, spendUnits, entryId: deps.newId() }))) throw new BegunMeanwhile()
  await lowerBudgetWarning(tx, { campaignId })
  if (resumed) {
    await moveCampaign(tx, { workspaceId, campaignId, ...campaignTransitions.resume, at })
    await setCounterOpen(tx, { campaignId, isOpen: true })
  }
  const { before, after, withdrawnItems, addedItems, upgradedPrompts, lackingPrompts } = drawn.difference
  await recordAudit(tx, {
    id: deps.newId(),
    workspaceId,
    actorUserId: actor.userId,
    action: 'campaign.replanned',
    targetType: 'campaign',
    targetId: campaignId,
    summary: {
      ...{ name: running.name, plan: planNumber, documentHash: hashOf(drawn) },
      ...{ responsesPerPromptBefore: before.responsesPerPrompt, responsesPerPrompt: after.responsesPerPrompt },
      ...{ capUnitsBefore: before.capUnits, capUnits: after.capUnits },
      ...{ withdrawnItems, addedItems, upgradedPrompts, lackingPrompts, resumed },
    },
    at,
  })
  return { planNumber, difference: drawn.difference, resumed }
}

const hashOf = ({ document }: DrawnReplan): string => planDocumentHash(document, sha256Hex)

function changesAnything({ newest, remainder, ready, standing }: DrawnReplan, { question, responsesPerPrompt }: Asked) {
  const before = { ...wholeQuestion(newest.document), k: newest.document.responsesPerPrompt }
  const isSame =
    planDocumentHash({ ...question, k: responsesPerPrompt }, sha256Hex) === planDocumentHash(before, sha256Hex)
  const sameCap = budgetUnits(question.budget) === standing.capUnits
  return !isSame || !sameCap || remainder.withdraw.length > 0 || ready.length > 0
}

type Writing = { campaignId: CampaignId; after: number; drawn: DrawnReplan; at: Date }

async function writeVersion(deps: Deps, tx: Connection, actor: Actor, { campaignId, after, drawn, at }: Writing) {
  const { workspaceId, membershipId: lockedById } = actor
  const { document, remainder, ready } = drawn
  const planNumber = after + 1
  const version = { workspaceId, campaignId, after, document, documentHash: hashOf(drawn), lockedById, at }
  if (!(await insertNextPlan(tx, version))) throw new AppError('conflict', OVERTAKEN)
  const promptIds = remainder.promptIds as PromptId[]
  await insertSelectedPrompts(tx, { workspaceId, campaignId, planNumber, promptIds })
  const { withdraw } = remainder
  if ((await withdrawItems(tx, { campaignId, planNumber, itemIds: withdraw })) !== withdraw.length)
    throw new BegunMeanwhile()
  await makePlannedItems(deps, tx, { workspaceId, campaignId, planNumber, document, items: ready, at })
}
