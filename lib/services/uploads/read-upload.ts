import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { UploadId } from '#lib/core/vocabulary/ids'
import { findUpload, listUploads as list, type Upload } from '#lib/data/uploads/uploads'
import type { Deps } from '../deps.ts'

/** The person's own upload with what is missing. @throws AppError not_allowed, not_found */
export async function readUpload(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { uploadId }: { uploadId: UploadId },
): Promise<Upload> {
  authorize(actor, 'pool.import')
  const owner = { workspaceId: actor.workspaceId, createdById: actor.membershipId }
  const upload = await findUpload(deps.db, { ...owner, uploadId })
  if (!upload) throw new AppError('not_found', 'There is no such upload. It was cancelled, or became an import.')
  return upload
}

/** The person's uploads that are under way. @throws AppError not_allowed */
export async function listUploads(deps: Pick<Deps, 'db'>, actor: Actor): Promise<Upload[]> {
  authorize(actor, 'pool.import')
  return list(deps.db, { workspaceId: actor.workspaceId, createdById: actor.membershipId })
}
