import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolImportId } from '#lib/core/vocabulary/ids'
import { requestEnd } from '#lib/data/imports/imports'
import type { Deps } from '../deps.ts'
import { enqueueImport } from './enqueue-import.ts'
import { type ImportNow, readImport } from './read-import.ts'
import { recordDecision } from './record-decision.ts'

/** The lead wants none of a reviewed import: the worker removes it all. @throws AppError not_allowed, not_found, conflict */
export async function stopImport(
  deps: Deps,
  actor: Actor,
  { importId }: { importId: PoolImportId },
): Promise<ImportNow> {
  authorize(actor, 'pool.import')
  const before = await readImport(deps, actor, { importId })
  const { workspaceId } = actor
  const done = await deps.db.$transaction(async (tx) => {
    if (!(await requestEnd(tx, { workspaceId, importId, from: ['review'], at: deps.now() }))) return false
    await enqueueImport(tx, importId)
    await recordDecision(deps, tx, actor, { action: 'pool.import-stopped', ...before })
    return true
  })
  if (!done)
    throw new AppError('conflict', 'The import does not wait for a decision any more. Its report says how it ended.')
  return readImport(deps, actor, { importId })
}
