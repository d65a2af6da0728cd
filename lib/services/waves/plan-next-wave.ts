import { type Actor, authorize } from '#lib/core/access/actor'
import { type Budget, budgetOf } from '#lib/core/planning/budget'
import { seriesLeft } from '#lib/core/planning/series/series-left'
import { AppError } from '#lib/core/vocabulary/app-error'
import { CampaignId, type PoolId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { copyCampaign, copyRoster } from '#lib/data/campaigns/copy'
import { beginSeries, findSeries, setSeriesBudget } from '#lib/data/campaigns/waves'
import type { Connection } from '#lib/data/client'
import { violatedConstraint } from '#lib/data/errors'
import { planStartOf } from '../campaigns/duplicate-campaign.ts'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { refuseArchived } from '../campaigns/refuse-archived.ts'
import type { Deps } from '../deps.ts'

type Asked = {
  /** The wave that the next one is made from. */
  campaignId: CampaignId
  /** The number of the next wave, as the lead saw it. */
  wave: number
  name: string
  /** Null: the newest version of the same pool. */
  poolId: PoolId | null
  /** What the responses will come from, in the lead's words. */
  checkpoint: string | null
  /** What the whole series may spend; null leaves it as it is. */
  seriesBudget: Budget | null
}

/**
 * The next wave of a campaign, as a draft: newest guidelines, the roster with its hours, languages and skills, a pool of its own,
 * and a planner that begins with this campaign's plan and, where the series has a budget, with what is left of it. The first call
 * makes the campaign itself wave 1.
 * @throws AppError not_allowed, not_found, invalid_input for a pool that cannot be used, conflict when another lead planned that
 *   wave meanwhile, or the campaign is archived or a pilot's arm
 */
export async function planNextWave(deps: Deps, actor: Actor, asked: Asked): Promise<CampaignId> {
  authorize(actor, 'campaign.edit')
  const source = await readCampaign(deps, actor, { campaignId: asked.campaignId })
  refuseArchived(source)
  try {
    return await deps.db.$transaction((tx) => makeWave(deps, tx, actor, source, asked))
  } catch (error) {
    if (violatedConstraint(error) === 'Campaign_firstWaveId_wave_key') throw takenMeanwhile(asked.wave)
    throw error
  }
}

type Source = Awaited<ReturnType<typeof readCampaign>>

async function makeWave(deps: Deps, tx: Connection, actor: Actor, source: Source, asked: Asked): Promise<CampaignId> {
  const { workspaceId, membershipId: createdById } = actor
  const { campaignId: fromId, wave, name, poolId, checkpoint } = asked
  const at = deps.now()
  const firstWaveId = source.firstWaveId ?? fromId
  if (!source.firstWaveId && !(await beginSeries(tx, { workspaceId, campaignId: fromId }))) throw takenMeanwhile(wave)
  if (asked.seriesBudget) await setSeriesBudget(tx, { workspaceId, firstWaveId, budget: asked.seriesBudget })
  const series = await findSeries(tx, { workspaceId, firstWaveId })
  if (series.waves.length + 1 !== wave) throw takenMeanwhile(wave)
  const left = series.budget && seriesLeft(series.budget, series.waves)
  const budget = series.budget && left ? budgetOf(series.budget, left) : null
  const start = (await planStartOf(tx, actor, source)) ?? { from: null, fields: {}, budget: null }
  const campaignId = CampaignId.parse(deps.newId())
  const version = await copyCampaign(tx, {
    ...{ workspaceId, createdById, fromId, campaignId, name, poolId, at, poolVersion: null },
    planStart: { ...start, budget },
    series: { firstWaveId, wave, checkpoint },
  })
  if (version === null) {
    const message = 'The pool is archived, holds no prompts yet, or is not here. Choose another pool.'
    throw new AppError('invalid_input', message, { problems: [{ path: 'poolId', message }] })
  }
  const annotators = await copyRoster(tx, { workspaceId, fromId, campaignId, at })
  await recordAudit(tx, {
    id: deps.newId(),
    workspaceId,
    actorUserId: actor.userId,
    action: 'campaign.wave-planned',
    targetType: 'campaign',
    targetId: campaignId,
    summary: { name, wave, from: source.name, fromId, checkpoint, poolVersion: version, annotators },
    at,
  })
  return campaignId
}

const takenMeanwhile = (wave: number): AppError =>
  new AppError(
    'conflict',
    `Wave ${wave} cannot be planned: another lead planned it meanwhile, or this campaign is an arm of a pilot. Reload the page and look again.`,
  )
