import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import { PoolId, PoolImportId, type UploadId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import { violatedConstraint } from '#lib/data/errors'
import type { PoolImport } from '#lib/data/imports/import-row'
import { createImport, findImport, findImportOfUpload } from '#lib/data/imports/imports'
import { createPool } from '#lib/data/pools/pools'
import { consumeUpload } from '#lib/data/uploads/uploads'
import type { Deps } from '../deps.ts'
import { enqueueImport } from './enqueue-import.ts'

/** A new pool by its name, or a new version of one that is there. */
export type ImportTarget = { name: string } | { poolId: PoolId }

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
  const { workspaceId, membershipId: createdById } = actor
  const importId = PoolImportId.parse(deps.newId())
  const at = deps.now()
  try {
    return await deps.db.$transaction(async (tx) => {
      const upload = await consumeUpload(tx, { workspaceId, createdById, uploadId })
      if (!upload) {
        // Asked again because the first answer was lost on its way: the same import is the answer.
        const before = await findImportOfUpload(tx, { workspaceId, createdById, uploadId })
        if (before) return before
        throw new AppError(
          'conflict',
          'This upload is not complete. Send what is missing first, or drop the file again.',
        )
      }
      const poolId = 'poolId' in pool ? pool.poolId : await newPool(deps, tx, actor, pool.name)
      const fresh = { importId, versionId: deps.newId(), workspaceId, createdById, poolId, uploadId, at }
      const file = { fileName: upload.fileName, bytesTotal: upload.byteSize }
      const version = await createImport(tx, { ...fresh, ...file })
      if (version === null)
        throw new AppError('not_found', 'There is no such pool here, or it is archived. Bring it back first.')
      await enqueueImport(tx, importId)
      await recordAudit(tx, {
        id: deps.newId(),
        workspaceId,
        actorUserId: actor.userId,
        action: 'pool.import-started',
        targetType: 'pool',
        targetId: poolId,
        summary: { version, file: upload.fileName },
        at,
      })
      const started = await findImport(tx, { workspaceId, importId })
      if (!started) throw new Error(`import ${importId} is not there after it was made`)
      return started
    })
  } catch (error) {
    if (violatedConstraint(error) === 'PoolVersion_one_draft')
      throw new AppError(
        'conflict',
        'Another import into this pool is under way or waits for a decision. Let it end, or stop it, then try again.',
      )
    throw error
  }
}

async function newPool(deps: Deps, tx: Connection, actor: Actor, name: string): Promise<PoolId> {
  const { workspaceId, membershipId: createdById } = actor
  const fresh = { poolId: PoolId.parse(deps.newId()), name, at: deps.now() }
  const poolId = await createPool(tx, { workspaceId, createdById, ...fresh })
  if (poolId) return poolId
  const message = `There is a pool named “${name}” already. Choose another name, or add the file to that pool.`
  throw new AppError('conflict', message, { problems: [{ path: 'pool.name', message }] })
}
