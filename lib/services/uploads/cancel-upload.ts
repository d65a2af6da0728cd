import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { UploadId } from '#lib/core/vocabulary/ids'
import { deleteUpload } from '#lib/data/uploads/uploads'
import type { Deps } from '../deps.ts'

/** Removes the person's upload and every byte of it. @throws AppError not_allowed, not_found */
export async function cancelUpload(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { uploadId }: { uploadId: UploadId },
): Promise<void> {
  authorize(actor, 'pool.import')
  const owner = { workspaceId: actor.workspaceId, createdById: actor.membershipId }
  if (!(await deleteUpload(deps.db, { ...owner, uploadId })))
    throw new AppError('not_found', 'There is no such upload. It was cancelled, or became an import.')
}
