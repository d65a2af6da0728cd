import { type Actor, authorize } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { countJudgments, listSnapshots, type Snapshot } from '#lib/data/snapshots/snapshots'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'

type WaveSnapshot = {
  wave: number
  campaignId: CampaignId
  name: string
  /** Judgments by now. */
  judgmentCount: number
  /** The newest; null before one is taken. */
  snapshot: Snapshot | null
}

/** The newest snapshot of each wave, in order; empty for a campaign outside a series. @throws AppError not_allowed, not_found */
export async function listWaveSnapshots(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<WaveSnapshot[]> {
  authorize(actor, 'campaign.export')
  const { workspaceId } = actor
  const { series } = await readCampaign(deps, actor, { campaignId })
  return Promise.all(
    (series?.waves ?? []).map(async ({ wave, campaignId: waveId, name }) => {
      const [judgmentCount, [snapshot]] = await Promise.all([
        countJudgments(deps.db, { campaignId: waveId }),
        listSnapshots(deps.db, { workspaceId, campaignId: waveId, most: 1 }),
      ])
      return { wave, campaignId: waveId, name, judgmentCount, snapshot: snapshot ?? null }
    }),
  )
}
