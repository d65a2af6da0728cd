import { type Actor, authorize } from '#lib/core/access/actor'
import type { Budget } from '#lib/core/planning/budget'
import type { PlannerFields, PlanStart } from '#lib/core/planning/series/plan-start'
import { splitBudget } from '#lib/core/planning/series/series-left'
import { waveName } from '#lib/core/planning/series/wave-name'
import { AppError } from '#lib/core/vocabulary/app-error'
import { CampaignId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { copyCampaign, copyRoster } from '#lib/data/campaigns/copy'
import { setPlanStart } from '#lib/data/campaigns/plan-start'
import { beginSeries, setSeriesBudget } from '#lib/data/campaigns/waves'
import type { Connection } from '#lib/data/client'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { refuseArchived } from '../campaigns/refuse-archived.ts'
import type { Deps } from '../deps.ts'

type Asked = {
  campaignId: CampaignId
  weeks: number
  /** Of all weeks together. */
  budget: Budget
  /** The planner's form as it stands, without the budget. */
  fields: PlannerFields
}

const NOT_NOW =
  'Only a draft without a locked plan, and outside a series of waves, can be planned as weeks. Reload the page to see how it stands.'

/**
 * Makes a draft the first of `weeks` waves with equal parts of one budget, and the others as drafts beside it, all at once. Parts
 * sum to the budget exactly. Each planner begins with the same question and its own part.
 * @throws AppError not_allowed, not_found, invalid_input for a budget of less than a unit a week, conflict when it is no plain draft
 */
export async function planWeeks(deps: Deps, actor: Actor, asked: Asked): Promise<void> {
  authorize(actor, 'campaign.edit')
  const source = await readCampaign(deps, actor, asked)
  refuseArchived(source)
  const parts = splitBudget(asked.budget, asked.weeks)
  if (!parts) {
    const message = `The budget is too small for ${asked.weeks} weeks. Choose fewer.`
    throw new AppError('invalid_input', message, { problems: [{ path: 'weeks', message }] })
  }
  const starts = parts.map((budget, i): PlanStart => ({ from: null, fields: inWeek(asked.fields, i), budget }))
  await deps.db.$transaction((tx) => makeWeeks(deps, tx, actor, source, { ...asked, starts }), LIMITS)
}

/** A year of weeks is some hundred statements; Prisma's own limit of five seconds cuts that off on a busy server. */
const LIMITS = { timeout: 60_000, maxWait: 60_000 }

const WEEK_MS = 7 * 24 * 3600 * 1000

/** The same fields, the day on which the work begins so many weeks later. */
function inWeek(fields: PlannerFields, weeks: number): PlannerFields {
  const { start } = fields
  const day = start === undefined ? Number.NaN : Date.parse(`${start}T00:00:00Z`)
  if (Number.isNaN(day)) return fields
  return { ...fields, start: new Date(day + weeks * WEEK_MS).toISOString().slice(0, 10) }
}

type Source = Awaited<ReturnType<typeof readCampaign>>

async function makeWeeks(
  deps: Deps,
  tx: Connection,
  actor: Actor,
  source: Source,
  { campaignId: firstWaveId, budget, starts }: Asked & { starts: readonly PlanStart[] },
): Promise<void> {
  const { workspaceId, membershipId: createdById } = actor
  const at = deps.now()
  const [first, ...others] = starts
  const isPlain = first && (await setPlanStart(tx, { workspaceId, campaignId: firstWaveId, planStart: first }))
  if (!isPlain || !(await beginSeries(tx, { workspaceId, campaignId: firstWaveId })))
    throw new AppError('conflict', NOT_NOW)
  await setSeriesBudget(tx, { workspaceId, firstWaveId, budget })
  for (const [i, planStart] of others.entries()) {
    const wave = i + 2
    const campaignId = CampaignId.parse(deps.newId())
    const version = await copyCampaign(tx, {
      ...{ workspaceId, createdById, fromId: firstWaveId, campaignId, planStart, at, poolId: null, poolVersion: null },
      name: waveName(source.name, wave),
      series: { firstWaveId, wave, checkpoint: null },
    })
    if (version === null)
      throw new AppError('conflict', `Its pool, ${source.pool.name}, is archived. Bring the pool back first.`)
    await copyRoster(tx, { workspaceId, fromId: firstWaveId, campaignId, at })
  }
  await recordAudit(tx, {
    id: deps.newId(),
    workspaceId,
    actorUserId: actor.userId,
    action: 'campaign.weeks-planned',
    targetType: 'campaign',
    targetId: firstWaveId,
    summary: { name: source.name, weeks: starts.length },
    at,
  })
}
