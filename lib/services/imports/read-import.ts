import { type Actor, authorize } from '#lib/core/access/actor'
import type { Rejection } from '#lib/core/interchange/prompts/rejection'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolImportId } from '#lib/core/vocabulary/ids'
import type { PoolImport } from '#lib/data/imports/import-row'
import { findImport, isWorkerAlive, listRejections as list } from '#lib/data/imports/imports'
import type { Deps } from '../deps.ts'

/** A worker shows itself every few seconds; one not seen for this long is away. */
const WORKER_SEEN_MS = 30_000

/** An import that nobody has carried on for this long, with no worker in sight, needs somebody to start one. */
const QUIET_MS = 15_000

export type ImportNow = PoolImport & {
  /** It stands still because no worker process is running. */
  needsWorker: boolean
}

/** One import as it stands. @throws AppError not_allowed, not_found */
export async function readImport(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { importId }: { importId: PoolImportId },
): Promise<ImportNow> {
  authorize(actor, 'pool.view')
  const found = await findImport(deps.db, { workspaceId: actor.workspaceId, importId })
  if (!found) throw new AppError('not_found', 'There is no such import in this workspace.')
  return { ...found, needsWorker: await needsWorker(deps, found) }
}

async function needsWorker({ db, now }: Pick<Deps, 'db' | 'now'>, one: PoolImport): Promise<boolean> {
  const moves = one.state === 'queued' || one.state === 'running' || (one.state === 'review' && one.isEnding)
  const at = now().getTime()
  if (!moves || at - (one.progressAt ?? one.createdAt).getTime() < QUIET_MS) return false
  return !(await isWorkerAlive(db, { since: new Date(at - WORKER_SEEN_MS) }))
}

/** The lines an import turned away, at most the first 1,000. @throws AppError not_allowed, not_found */
export async function listRejections(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { importId }: { importId: PoolImportId },
): Promise<Rejection[]> {
  await readImport(deps, actor, { importId })
  return list(deps.db, { workspaceId: actor.workspaceId, importId })
}
