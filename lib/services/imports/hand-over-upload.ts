import type { Actor } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import { PoolImportId, type UploadId } from '#lib/core/vocabulary/ids'
import { type AuditAction, recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import { violatedConstraint } from '#lib/data/errors'
import type { PoolImport } from '#lib/data/imports/import-row'
import { findImport, findImportOfUpload } from '#lib/data/imports/imports'
import { consumeUpload } from '#lib/data/uploads/uploads'
import type { Deps } from '../deps.ts'
import { enqueueImport } from './enqueue-import.ts'

/** What every import is made of, whatever it brings. */
type FreshImport = {
  importId: PoolImportId
  workspaceId: Actor['workspaceId']
  createdById: Actor['membershipId']
  uploadId: UploadId
  fileName: string
  bytesTotal: number
  at: Date
}

/** What the audit log says of the import that was made. */
type Made = { action: AuditAction; targetType: 'pool' | 'campaign'; targetId: string; summary: Record<string, unknown> }

type HandOver = {
  uploadId: UploadId
  /** Makes the import's rows; throws where there is nothing to import into. */
  make: (tx: Connection, fresh: FreshImport) => Promise<Made>
  /**
   * The constraint that holds a second import off while one is under way, and what to tell whoever asked for it. `overtaken` is the
   * one that is violated where whatever was in the way ended at that very moment: then it is made once more.
   */
  busy: { constraint: string; overtaken?: string; message: string }
}

/**
 * Hands a complete upload to the worker: what is made, the import and its job exist together or not at all. Asked again with the same
 * upload it returns the import it made. The caller has authorized it.
 * @throws AppError conflict when the upload is incomplete or another import is in the way, and whatever `make` throws
 */
export async function handOverUpload(deps: Deps, actor: Actor, handOver: HandOver): Promise<PoolImport> {
  const { constraint, overtaken, message } = handOver.busy
  const isOvertaken = (error: unknown) => overtaken !== undefined && violatedConstraint(error) === overtaken
  try {
    return await attempt(deps, actor, handOver).catch((error) => {
      if (!isOvertaken(error)) throw error
      return attempt(deps, actor, handOver)
    })
  } catch (error) {
    if (isOvertaken(error) || violatedConstraint(error) === constraint) throw new AppError('conflict', message)
    throw error
  }
}

async function attempt(deps: Deps, actor: Actor, { uploadId, make }: HandOver): Promise<PoolImport> {
  const { workspaceId, membershipId: createdById } = actor
  const importId = PoolImportId.parse(deps.newId())
  const at = deps.now()
  return await deps.db.$transaction(async (tx) => {
    const upload = await consumeUpload(tx, { workspaceId, createdById, uploadId })
    if (!upload) {
      // Asked again because the first answer was lost on its way: the same import is the answer.
      const before = await findImportOfUpload(tx, { workspaceId, createdById, uploadId })
      if (before) return before
      throw new AppError('conflict', 'This upload is not complete. Send what is missing first, or drop the file again.')
    }
    const { fileName, byteSize: bytesTotal } = upload
    const { summary, ...target } = await make(tx, {
      ...{ importId, workspaceId, createdById, uploadId, fileName, bytesTotal, at },
    })
    await enqueueImport(tx, importId)
    await recordAudit(tx, {
      ...{ id: deps.newId(), workspaceId, actorUserId: actor.userId, at },
      ...target,
      summary: { ...summary, file: fileName },
    })
    const started = await findImport(tx, { workspaceId, importId })
    if (!started) throw new Error(`import ${importId} is not there after it was made`)
    return started
  })
}
