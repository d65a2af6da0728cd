import type { ExportRequest } from '#lib/core/interchange/exports/export-request'
import type { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { AppError } from '#lib/core/vocabulary/app-error'
import { SnapshotId } from '#lib/core/vocabulary/ids'
import { type ExportCampaign, findCampaignsByText } from '#lib/data/snapshots/export-campaigns'
import { findSnapshot, type Snapshot } from '#lib/data/snapshots/snapshots'
import type { Deps } from '../deps.ts'
import { takeSnapshot } from '../snapshots/take-snapshot.ts'
import type { ExportDeps } from './open-export.ts'
import { type Sink, tallyExport } from './tally-export.ts'

type Asked = {
  /** An id, a name, or workspace/name. */
  campaign: string
  /** A snapshot's id; null takes one of what is judged by now. */
  snapshot: string | null
  request: ExportRequest
  sink: Sink
}

/**
 * An export for whoever runs this server, who reaches every campaign of it: there is no actor, and the audit log says nobody of
 * the workspace did it. Every byte but the manifest goes into `sink` in one reading.
 * @throws AppError not_found, conflict when the text means several campaigns or nothing is judged yet
 */
export async function exportForOperator(
  deps: Deps & ExportDeps,
  asked: Asked,
): Promise<{ campaign: ExportCampaign; manifest: ExportManifest }> {
  const campaign = await findOne(deps, asked.campaign)
  const snapshot =
    asked.snapshot === null
      ? await takeSnapshot(deps, { ...campaign, taker: null })
      : await findNamed(deps, campaign, asked.snapshot)
  const manifest = await tallyExport(deps, { ...campaign, snapshot, request: asked.request }, asked.sink)
  return { campaign, manifest }
}

async function findOne({ db }: ExportDeps, text: string): Promise<ExportCampaign> {
  const found = await findCampaignsByText(db, text.trim())
  const [only, ...others] = found
  if (!only)
    throw new AppError('not_found', `There is no campaign "${text}". Give its id, its name, or WORKSPACE/NAME.`)
  if (others.length === 0) return only
  const list = found.map((one) => `  ${one.campaignId}  ${one.workspaceSlug}/${one.name}`).join('\n')
  throw new AppError('conflict', `"${text}" means ${found.length} campaigns. Give the id of one:\n${list}`)
}

async function findNamed({ db }: ExportDeps, campaign: ExportCampaign, text: string): Promise<Snapshot> {
  const id = SnapshotId.safeParse(text)
  const snapshot = id.success ? await findSnapshot(db, { ...campaign, snapshotId: id.data }) : null
  if (!snapshot) throw new AppError('not_found', `The campaign ${campaign.name} has no snapshot ${text}.`)
  return snapshot
}
