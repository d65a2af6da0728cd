import { hash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { jsonLine } from '#lib/core/interchange/canonical-json'
import type { CanonicalRecord, Split } from '#lib/core/interchange/canonical-record'
import { buildRecord, type RecordContext } from '#lib/core/interchange/exports/build-record'
import type { ExportItem } from '#lib/core/interchange/exports/export-item'
import type { ExportRequest } from '#lib/core/interchange/exports/export-request'
import { type ProjectedRecord, projectRecord } from '#lib/core/interchange/exports/project-record'
import { buildJudgmentLines } from '#lib/core/interchange/judgments/build-judgment-lines'
import type { JudgmentLine } from '#lib/core/interchange/judgments/judgment-line'
import { splitByPlan } from '#lib/core/interchange/split-assignment'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { readPlanSplits } from '#lib/data/snapshots/plan-splits'
import { readSnapshotItems } from '#lib/data/snapshots/snapshot-items'
import type { Snapshot } from '#lib/data/snapshots/snapshots'
import type { Deps } from '../deps.ts'
import { oneAhead } from './one-ahead.ts'
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

const sha256Hex = (text: string) => hash('sha256', text)

type ItemInContext = { item: ExportItem; context: RecordContext }
type ExportedItem = { record: CanonicalRecord; projected: ProjectedRecord; judgments: JudgmentLine[] }

/** So much is written between two turns of the event loop: some milliseconds, so that other requests are answered meanwhile. */
const TURN_CHARACTERS = 250_000

/** Every item of the snapshot by id. Holds one page of them at a time, or with `readsAhead` two. */
async function* itemsInContext(
  deps: ExportDeps,
  { workspaceId, campaignId, snapshot }: OpenExport,
  { readsAhead }: { readsAhead: boolean },
): AsyncGenerator<ItemInContext> {
  const pseudonymOf = pseudonyms(deps.secret, workspaceId)
  const { byPlan, firstPlanOf } = await readPlanSplits(deps.db, { campaignId })
  // A cluster that was planned twice stays where it was first: a later split must not tear it apart.
  const splitOf = (clusterId: string, planNumber: number): Split => {
    const split = byPlan.get(firstPlanOf.get(clusterId) ?? planNumber)
    return split ? splitByPlan(clusterId, split, sha256Hex) : 'train'
  }
  const context = { campaignId, exportId: snapshot.hash, sha256Hex, pseudonymOf, splitOf }
  const pages = readSnapshotItems(deps.db, { campaignId, lastSequence: snapshot.lastSequence })
  for await (const items of readsAhead ? oneAhead(pages) : pages) for (const item of items) yield { item, context }
}

/** Lets the event loop turn once enough was written since it last did. */
function turns(): (written: number) => Promise<void> {
  let sum = 0
  return async (written) => {
    sum += written
    if (sum <= TURN_CHARACTERS) return
    sum = 0
    await nextTurn()
  }
}

/**
 * Every record of the snapshot with its rows and the lines of its judgments, by record id. Holds one page of items at a time, or
 * with `readsAhead` two: the database then reads one while the other is worked on. Stop reading whenever you like.
 */
export async function* projectedRecords(
  deps: ExportDeps,
  open: OpenExport,
  { readsAhead = false } = {},
): AsyncGenerator<ExportedItem> {
  const turnAfter = turns()
  for await (const { item, context } of itemsInContext(deps, open, { readsAhead })) {
    const record = buildRecord(item, context)
    const projected = projectRecord(record, open.request)
    await turnAfter(projected.data.reduce((sum, line) => sum + line.length, 0))
    yield { record, projected, judgments: buildJudgmentLines(item, context, open.request) }
  }
}

/** The lines of judgments.jsonl, item by item: without the texts that projectedRecords() writes and hashes. */
export async function* judgmentTexts(deps: ExportDeps, open: OpenExport): AsyncGenerator<string[]> {
  const turnAfter = turns()
  for await (const { item, context } of itemsInContext(deps, open, { readsAhead: false })) {
    const lines = buildJudgmentLines(item, context, open.request).map(jsonLine)
    await turnAfter(lines.reduce((sum, line) => sum + line.length, 0))
    yield lines
  }
}
