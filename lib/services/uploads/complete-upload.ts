import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { UploadId } from '#lib/core/vocabulary/ids'
import { completeUpload as complete, type Upload } from '#lib/data/uploads/uploads'
import type { Deps } from '../deps.ts'
import { readUpload } from './read-upload.ts'

/** Closes an upload of which every byte is there; closing it again is harmless. @throws AppError not_allowed, not_found, conflict while chunks are missing */
export async function completeUpload(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { uploadId }: { uploadId: UploadId },
): Promise<Upload> {
  authorize(actor, 'pool.import')
  const owner = { workspaceId: actor.workspaceId, createdById: actor.membershipId }
  await complete(deps.db, { ...owner, uploadId, at: deps.now() })
  const upload = await readUpload(deps, actor, { uploadId })
  if (upload.state === 'receiving')
    throw new AppError(
      'conflict',
      `${upload.missing.length} of ${upload.chunkCount} chunks have not arrived yet. Send them, then complete the upload.`,
    )
  return upload
}
