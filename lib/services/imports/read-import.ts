import { type Actor, authorize } from '#lib/core/access/actor'
import type { Rejection } from '#lib/core/interchange/prompts/rejection'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolImportId } from '#lib/core/vocabulary/ids'
import type { PoolImport } from '#lib/data/imports/import-row'
import { findImport, isWorkerAlive, listRejections as list } from '#lib/data/imports/imports'
import type { Deps } from '../deps.ts'

/** A worker shows itself every few seconds; one not seen for this long is away. */
const WORKER_SEEN_MS = 30_000

export type ImportNow = PoolImport & {
  /** Whether any worker process is running to carry it on. */
  isWorkerAlive: boolean
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
  const since = new Date(deps.now().getTime() - WORKER_SEEN_MS)
  return { ...found, isWorkerAlive: await isWorkerAlive(deps.db, { since }) }
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
