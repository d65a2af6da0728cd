import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import { PoolId, type UploadId } from '#lib/core/vocabulary/ids'
import type { Connection } from '#lib/data/client'
import type { PoolImport } from '#lib/data/imports/import-row'
import { createImport } from '#lib/data/imports/imports'
import { createPool } from '#lib/data/pools/pools'
import type { Deps } from '../deps.ts'
import { handOverUpload } from './hand-over-upload.ts'

/** A new pool by its name, or a new version of one that is there. */
export type ImportTarget = { name: string } | { poolId: PoolId }

const busy = {
  constraint: 'PoolVersion_one_draft',
  overtaken: 'PoolVersion_poolId_number_key',
  message:
    'Another import into this pool is under way or waits for a decision. Let it end, or stop it, then try again.',
}

/**
 * Hands a complete upload to the worker: pool, draft version, import and job exist together or not at all. Asked again
 * with the same upload it returns the import it made.
 * @throws AppError not_allowed, not_found, conflict when the name is taken, the upload is incomplete, or the pool is busy
 */
export async function startImport(
  deps: Deps,
  actor: Actor,
  { uploadId, pool }: { uploadId: UploadId; pool: ImportTarget },
): Promise<PoolImport> {
  authorize(actor, 'pool.import')
  return handOverUpload(deps, actor, {
    uploadId,
    busy,
    make: async (tx, fresh) => {
      const poolId = 'poolId' in pool ? pool.poolId : await newPool(deps, tx, actor, pool.name)
      const version = await createImport(tx, { ...fresh, versionId: deps.newId(), poolId })
      if (version === null)
        throw new AppError('not_found', 'There is no such pool here, or it is archived. Bring it back first.')
      return { action: 'pool.import-started', targetType: 'pool', targetId: poolId, summary: { version } }
    },
  })
}

async function newPool(deps: Deps, tx: Connection, actor: Actor, name: string): Promise<PoolId> {
  const { workspaceId, membershipId: createdById } = actor
  const fresh = { poolId: PoolId.parse(deps.newId()), name, at: deps.now() }
  const poolId = await createPool(tx, { workspaceId, createdById, ...fresh })
  if (poolId) return poolId
  const message = `There is a pool named “${name}” already. Choose another name, or add the file to that pool.`
  throw new AppError('conflict', message, { problems: [{ path: 'pool.name', message }] })
}
