import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolImportId } from '#lib/core/vocabulary/ids'
import { keepReviewed } from '#lib/data/imports/imports'
import type { Deps } from '../deps.ts'
import { keepRead } from './keep-read.ts'
import { type ImportNow, readImport } from './read-import.ts'
import { recordDecision } from './record-decision.ts'

/** Counting a million prompts takes seconds; Prisma's own limit would cut it off. */
const KEEP_TIMEOUT_MS = 60_000

/** The lead keeps what a reviewed import accepted: everybody sees it from now on. @throws AppError not_allowed, not_found, conflict */
export async function keepImport(
  deps: Deps,
  actor: Actor,
  { importId }: { importId: PoolImportId },
): Promise<ImportNow> {
  authorize(actor, 'pool.import')
  const before = await readImport(deps, actor, { importId })
  const done = await deps.db.$transaction(
    async (tx) => {
      const at = deps.now()
      if (!(await keepReviewed(tx, { workspaceId: actor.workspaceId, importId, at }))) return false
      await keepRead(tx, { ...before, at })
      await recordDecision(deps, tx, actor, { action: 'pool.import-kept', ...before })
      return true
    },
    { timeout: KEEP_TIMEOUT_MS },
  )
  if (!done)
    throw new AppError('conflict', 'The import does not wait for a decision any more. Its report says how it ended.')
  return readImport(deps, actor, { importId })
}
