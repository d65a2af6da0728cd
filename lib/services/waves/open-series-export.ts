import { type Actor, authorize } from '#lib/core/access/actor'
import type { ExportRequest } from '#lib/core/interchange/exports/export-request'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, SnapshotId } from '#lib/core/vocabulary/ids'
import type { Wave } from '#lib/data/campaigns/waves'
import { findSnapshot, listSnapshots, type Snapshot } from '#lib/data/snapshots/snapshots'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { ExportDeps, OpenExport } from '../exports/open-export.ts'

/** One snapshot of each wave, in order, and what to make of them: together they decide every byte. */
export type OpenSeries = {
  seriesId: CampaignId
  request: ExportRequest
  waves: (OpenExport & { wave: number; checkpoint: string | null })[]
}

type Asked = {
  /** Any wave of the series. */
  campaignId: CampaignId
  request: ExportRequest
  /** Snapshots of waves of the series, one of each at most; null: the newest of each wave that has one. */
  snapshotIds: readonly SnapshotId[] | null
}

/** @throws AppError not_allowed, not_found, conflict where no wave has a snapshot, invalid_input for two snapshots of one wave */
export async function openSeriesExport(deps: ExportDeps, actor: Actor, asked: Asked): Promise<OpenSeries> {
  authorize(actor, 'campaign.export')
  const { workspaceId } = actor
  const { firstWaveId, series } = await readCampaign(deps, actor, asked)
  if (!firstWaveId || !series) throw new AppError('not_found', 'This campaign is no wave of a series.')
  const chosen = asked.snapshotIds
    ? await named(deps, actor, series.waves, asked.snapshotIds)
    : await newest(deps, actor, series.waves)
  if (chosen.length === 0)
    throw new AppError('conflict', 'No wave has a snapshot yet. Take snapshots of the waves first.')
  const { request } = asked
  return {
    seriesId: firstWaveId,
    request,
    waves: chosen.map(({ wave: { campaignId, wave, checkpoint }, snapshot }) => ({
      ...{ workspaceId, campaignId, snapshot, request, wave, checkpoint },
    })),
  }
}

type Chosen = { wave: Wave; snapshot: Snapshot }

async function newest({ db }: ExportDeps, { workspaceId }: Actor, waves: readonly Wave[]): Promise<Chosen[]> {
  const found: Chosen[] = []
  for (const wave of waves) {
    const [snapshot] = await listSnapshots(db, { workspaceId, campaignId: wave.campaignId, most: 1 })
    if (snapshot) found.push({ wave, snapshot })
  }
  return found
}

async function named(
  { db }: ExportDeps,
  { workspaceId }: Actor,
  waves: readonly Wave[],
  snapshotIds: readonly SnapshotId[],
): Promise<Chosen[]> {
  const left = new Set(snapshotIds)
  const found: Chosen[] = []
  for (const wave of waves) {
    const before = found.length
    for (const snapshotId of left) {
      const snapshot = await findSnapshot(db, { workspaceId, campaignId: wave.campaignId, snapshotId })
      if (!snapshot) continue
      if (found.length > before)
        throw new AppError('invalid_input', `The address names two snapshots of wave ${wave.wave}. Name one.`)
      left.delete(snapshotId)
      found.push({ wave, snapshot })
    }
  }
  const [unknown] = left
  if (unknown) throw new AppError('not_found', `No wave of this series has the snapshot ${unknown}.`)
  return found
}
