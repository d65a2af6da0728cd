import { planRemainder } from '#lib/core/planning/replan/plan-remainder'
import { donePrompts } from '#lib/core/planning/replan/standing-item'
import { wholeQuestion } from '#lib/core/planning/replan/whole-question'
import type { CampaignId, PoolId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import { enqueueJob } from '#lib/data/jobs'
import { lockRunningCampaign } from '#lib/data/plans/next-plan'
import { listRunningCampaigns } from '#lib/data/plans/running-campaigns'
import { countDifferentResponses } from '#lib/data/plans/standing'
import { applyAllocation } from '../../allocation/apply-allocation.ts'
import type { Deps } from '../../deps.ts'
import { heldOutBy } from './draw-replan.ts'
import { makePlannedItems } from './make-planned-items.ts'
import { poolOrder } from './pool-order.ts'
import { readStanding } from './read-standing.ts'

export const MAKE_AWAITED_JOB = 'make-awaited-items'

const LIMITS = { timeout: 120_000, maxWait: 120_000 }

/** Looks, once this transaction has committed, whether running campaigns waited for the responses a pool has now. */
export async function enqueueAwaitedItems(tx: Connection, { poolId }: { poolId: PoolId }): Promise<void> {
  await enqueueJob(tx, { name: MAKE_AWAITED_JOB, payload: { poolId }, jobKey: `${MAKE_AWAITED_JOB}:${poolId}` })
}

/**
 * Makes the items that the newest plans of a pool's running campaigns wait for: prompts that lacked responses and have them now.
 * Returns how many. No actor: the plan was agreed to. Done twice, or by two at once, it makes each once.
 */
export async function makeAwaitedItems(deps: Deps, { poolId }: { poolId: PoolId }): Promise<number> {
  let made = 0
  for (const campaign of await listRunningCampaigns(deps.db, { poolId }))
    made += await deps.db.$transaction((tx) => makeWithin(deps, tx, campaign), LIMITS)
  return made
}

async function makeWithin(
  deps: Deps,
  tx: Connection,
  { workspaceId, campaignId }: { workspaceId: WorkspaceId; campaignId: CampaignId },
): Promise<number> {
  // Whoever makes items of this campaign holds its row: a new version, or another of these.
  const running = await lockRunningCampaign(tx, { workspaceId, campaignId })
  if (!running) return 0
  const { newest, standing, clusters } = await readStanding(tx, { workspaceId, campaignId })
  const { document } = newest
  const k = document.responsesPerPrompt
  const upgradeJudged = document.origin?.kind === 'replan' && document.origin.upgradeJudged
  const sizeOf = new Map(donePrompts(standing.items).map((done) => [done.promptId, done.responsesPerItem]))
  const promptIds = standing.selected.filter((promptId) => {
    const size = sizeOf.get(promptId)
    return size === undefined || (upgradeJudged && size < k)
  })
  const question = wholeQuestion(document)
  const { poolId, versionNumber } = document.pool
  const order = poolOrder(deps.db, { poolId, versionNumber, seed: document.diversity.seed })
  await order.fillClusters(clusters, promptIds)
  const { add } = planRemainder({
    ...{ question, responsesPerPrompt: k, promptIds },
    ...{ standing, upgradeJudged, isHeldOut: heldOutBy(question, clusters) },
  })
  const untouched = new Set(standing.items.filter((item) => item.takenSlots === 0).map(({ promptId }) => promptId))
  const has = await countDifferentResponses(tx, { promptIds: add.map(({ promptId }) => promptId) })
  // Whatever else the plan would arrange anew stays: only prompts without an item get one.
  const items = add.filter(({ promptId }) => !untouched.has(promptId) && (has.get(promptId) ?? 0) >= k)
  if (items.length === 0) return 0
  const at = deps.now()
  await makePlannedItems(deps, tx, { workspaceId, campaignId, planNumber: newest.number, document, items, at })
  await applyAllocation(tx, { workspaceId, campaignId, state: running.state, weeks: null })
  await recordAudit(tx, {
    id: deps.newId(),
    workspaceId,
    actorUserId: null,
    action: 'campaign.items-made',
    targetType: 'campaign',
    targetId: campaignId,
    summary: { name: running.name, plan: newest.number, items: items.length },
    at,
  })
  return items.length
}
