import { createHash } from 'node:crypto'
import type { CanonicalRecord } from '#lib/core/interchange/canonical-record'
import { buildRecord } from '#lib/core/interchange/exports/build-record'
import type { ExportRequest } from '#lib/core/interchange/exports/export-request'
import { type ProjectedRecord, projectRecord } from '#lib/core/interchange/exports/project-record'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { readSnapshotItems } from '#lib/data/snapshots/snapshot-items'
import type { Snapshot } from '#lib/data/snapshots/snapshots'
import type { Deps } from '../deps.ts'
import { pseudonyms } from './pseudonym.ts'

/** What an export takes besides the database: the secret that annotators' names are made with, and who wrote the files. */
export type ExportDeps = Pick<Deps, 'db'> & { secret: string; appVersion: string }

/** A snapshot and what to make of it: together they decide every byte. */
export type OpenExport = {
  workspaceId: WorkspaceId
  campaignId: CampaignId
  snapshot: Snapshot
  request: ExportRequest
}

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Every record of the snapshot with its rows, by record id. Holds one page of items at a time; stop reading whenever you like. */
export async function* projectedRecords(
  deps: ExportDeps,
  { workspaceId, campaignId, snapshot, request }: OpenExport,
): AsyncGenerator<{ record: CanonicalRecord; projected: ProjectedRecord }> {
  const pseudonymOf = pseudonyms(deps.secret, workspaceId)
  const context = { campaignId, exportId: snapshot.hash, sha256Hex, pseudonymOf }
  for await (const items of readSnapshotItems(deps.db, { campaignId, lastSequence: snapshot.lastSequence })) {
    for (const item of items) {
      const record = buildRecord(item, context)
      yield { record, projected: projectRecord(record, request) }
    }
  }
}
