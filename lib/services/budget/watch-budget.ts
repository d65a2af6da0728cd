import { warningPercent } from '#lib/core/queueing/budget-warning'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { type AuditAction, recordAudit } from '#lib/data/audit'
import {
  isOutOfBudget,
  listOpenBudgets,
  lockOpenCampaign,
  noteBudgetWarning,
  pauseAtCap,
  stopIdleCounter,
  type WatchedBudget,
} from '#lib/data/campaigns/budget-watch'
import { setCounterOpen } from '#lib/data/campaigns/transitions'
import type { Connection } from '#lib/data/client'
import { retryDeadlocks } from '#lib/data/errors'
import type { Deps } from '../deps.ts'

type Told = 'warned' | 'paused'

/**
 * Warns the leads of a budget that runs low, and pauses a campaign whose budget pays no further judgment while nobody holds an item.
 * Called after whatever spends or frees units, in transactions of its own, and by the clock for all campaigns: a process that
 * dies in between leaves it to the next. `campaignId` null: all that are open. Returns what it did. No actor: the campaign does it.
 */
export async function watchBudgets(
  deps: Deps,
  { campaignId }: { campaignId: CampaignId | null },
): Promise<{ campaignId: CampaignId; told: Told }[]> {
  const done: { campaignId: CampaignId; told: Told }[] = []
  for (const budget of await listOpenBudgets(deps.db, { campaignId })) {
    if (await warn(deps, budget)) done.push({ campaignId: budget.campaignId, told: 'warned' })
    if (budget.reservedUnits === 0 && (await isOutOfBudget(deps.db, budget)) && (await pause(deps, budget)))
      done.push({ campaignId: budget.campaignId, told: 'paused' })
  }
  return done
}

/** Whether a settled judgment can have brought its campaign to a warning or to its end: the only ones worth a look. */
export function mayMatter(counter: {
  units: bigint
  spentUnits: bigint
  reservedUnits: bigint
  capUnits: bigint
}): boolean {
  const capUnits = Number(counter.capUnits)
  const spentUnits = Number(counter.spentUnits)
  const before = warningPercent({ spentUnits: spentUnits - Number(counter.units), capUnits })
  return counter.reservedUnits === 0n || warningPercent({ spentUnits, capUnits }) > before
}

async function warn(deps: Deps, budget: WatchedBudget): Promise<boolean> {
  const { campaignId, warnedPercent } = budget
  const percent = warningPercent(budget)
  if (percent === 0 || percent <= warnedPercent) return false
  return deps.db.$transaction(async (tx) => {
    const campaign = await noteBudgetWarning(tx, { campaignId, percent })
    if (campaign)
      await record(deps, tx, { ...campaign, campaignId, action: 'campaign.budget-warned', facts: { percent } })
    return campaign !== null
  })
}

/** Locks the campaign and then its counter, as every change of state does; under both, nothing is taken or freed any more. */
async function pause(deps: Deps, { campaignId }: WatchedBudget): Promise<boolean> {
  return retryDeadlocks(() =>
    deps.db.$transaction(async (tx) => {
      if (!(await lockOpenCampaign(tx, { campaignId }))) return false
      if (!(await stopIdleCounter(tx, { campaignId }))) return false
      if (!(await isOutOfBudget(tx, { campaignId }))) {
        await setCounterOpen(tx, { campaignId, isOpen: true })
        return false
      }
      const campaign = await pauseAtCap(tx, { campaignId })
      if (campaign) await record(deps, tx, { ...campaign, campaignId, action: 'campaign.paused-at-cap', facts: {} })
      return campaign !== null
    }),
  )
}

type Event = {
  workspaceId: WorkspaceId
  campaignId: CampaignId
  name: string
  action: AuditAction
  facts: { percent?: number }
}

async function record(
  deps: Deps,
  tx: Connection,
  { workspaceId, campaignId, name, action, facts }: Event,
): Promise<void> {
  await recordAudit(tx, {
    id: deps.newId(),
    workspaceId,
    actorUserId: null,
    action,
    targetType: 'campaign',
    targetId: campaignId,
    summary: { name, ...facts },
    at: deps.now(),
  })
}
