import { type Actor, authorize } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { findSeriesSplit, type SeriesSplit } from '#lib/data/campaigns/waves'
import type { Deps } from '../deps.ts'

/** What every further plan of a series must hold out; null while none of its waves has a plan. @throws AppError not_allowed */
export async function readSeriesSplit(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { firstWaveId }: { firstWaveId: CampaignId },
): Promise<SeriesSplit | null> {
  authorize(actor, 'campaign.view')
  const { workspaceId } = actor
  return findSeriesSplit(db, { workspaceId, firstWaveId })
}
