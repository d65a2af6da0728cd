import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import { PoolId, type PoolImportId, UploadId } from '#lib/core/vocabulary/ids'
import { cancelQueued, requestEnd } from '#lib/data/imports/imports'
import { dropDraft } from '#lib/data/pools/versions'
import { deleteChunks } from '#lib/data/uploads/chunks'
import type { Deps } from '../deps.ts'
import { enqueueImport } from './enqueue-import.ts'
import { type ImportNow, readImport } from './read-import.ts'
import { recordDecision } from './record-decision.ts'

/**
 * Cancels an import: a waiting one at once; a running one at its next batch, when the worker removes what it read.
 * @throws AppError not_allowed, not_found, conflict when it has come to an end or to its report
 */
export async function cancelImport(
  deps: Deps,
  actor: Actor,
  { importId }: { importId: PoolImportId },
): Promise<ImportNow> {
  authorize(actor, 'pool.import')
  const { workspaceId } = actor
  const at = deps.now()
  const before = await readImport(deps, actor, { importId })
  const done = await deps.db.$transaction(async (tx) => {
    const queued = await cancelQueued(tx, { workspaceId, importId, at })
    if (queued) {
      // Of responses the number is a ready version's, which this leaves alone.
      await dropDraft(tx, { poolId: PoolId.parse(queued.poolId), number: queued.versionNumber })
      await deleteChunks(tx, { uploadId: UploadId.parse(queued.uploadId) })
    } else {
      if (!(await requestEnd(tx, { workspaceId, importId, from: ['running'], at }))) return false
      // The job may have been given up on; a new one sees the wish at once either way.
      await enqueueImport(tx, importId)
    }
    await recordDecision(deps, tx, actor, { action: 'pool.import-cancelled', ...before })
    return true
  })
  if (!done)
    throw new AppError(
      'conflict',
      'The import is no longer running, so there is nothing to cancel. Its report says how it ended.',
    )
  return readImport(deps, actor, { importId })
}
