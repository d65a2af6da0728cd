import { type Actor, authorize } from '#lib/core/access/actor'
import { type ExportFileName, type ExportRequest, filesOf } from '#lib/core/interchange/exports/export-request'
import { manifestText } from '#lib/core/interchange/exports/manifest'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, SnapshotId } from '#lib/core/vocabulary/ids'
import { findSnapshot } from '#lib/data/snapshots/snapshots'
import { type Archive, archiveOf } from './archive.ts'
import { type ExportDeps, type OpenExport, projectedRecords } from './open-export.ts'
import { manifestOf } from './remembered-manifests.ts'
import { fileText } from './tally-export.ts'

type Asked = { campaignId: CampaignId; snapshotId: SnapshotId; request: ExportRequest }

/** @throws AppError not_allowed, not_found */
export async function openExport(deps: ExportDeps, actor: Actor, asked: Asked): Promise<OpenExport> {
  authorize(actor, 'campaign.export')
  const { workspaceId } = actor
  const snapshot = await findSnapshot(deps.db, { workspaceId, ...asked })
  if (!snapshot) throw new AppError('not_found', 'There is no such snapshot of this campaign.')
  return { workspaceId, campaignId: asked.campaignId, snapshot, request: asked.request }
}

/** The first rows as they will stand in data.jsonl, without line feeds. */
export async function firstRows(deps: ExportDeps, open: OpenExport, { most }: { most: number }): Promise<string[]> {
  const rows: string[] = []
  for await (const { projected } of projectedRecords(deps, open)) {
    rows.push(...projected.data)
    if (rows.length >= most) break
  }
  return rows.slice(0, most)
}

/** One file of the export, in pieces. @throws AppError not_found for a file this target does not have */
export async function* exportFile(deps: ExportDeps, open: OpenExport, name: ExportFileName): AsyncGenerator<string> {
  if (!filesOf(open.request.target).includes(name))
    throw new AppError('not_found', `An export of this kind has no ${name}: its rows name their judgments themselves.`)
  if (name === 'manifest.json') yield manifestText(await manifestOf(deps, open))
  else yield* fileText(deps, open, name)
}

/**
 * All files in one .tar, inside a folder named by the snapshot: the same bytes every time. Its length is known before its first byte.
 * @throws AppError too_large for a file of 8 GiB or more, which the format cannot hold
 */
export async function exportArchive(deps: ExportDeps, open: OpenExport): Promise<Archive> {
  const manifest = await manifestOf(deps, open)
  const sizes = new Map(manifest.files.map((file) => [file.name, file.bytes]))
  sizes.set('manifest.json', Buffer.byteLength(manifestText(manifest), 'utf8'))
  const files = filesOf(open.request.target).map((name) => ({
    ...{ name, bytes: sizes.get(name) ?? 0 },
    pieces: () => exportFile(deps, open, name),
  }))
  return archiveOf(exportName(open), open.snapshot.takenAt, files)
}

/** How the download is named: by the snapshot's hash and the target, so that two of them are told apart. */
export function exportName({ snapshot, request }: OpenExport): string {
  return `rankplan-${snapshot.hash.slice(0, 12)}-${request.target}`
}
