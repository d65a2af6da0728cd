import { type Actor, authorize } from '#lib/core/access/actor'
import { cleanFileName } from '#lib/core/interchange/imports/pool-name'
import { CHUNK_BYTES, MAX_UPLOAD_BYTES } from '#lib/core/interchange/limits'
import { AppError } from '#lib/core/vocabulary/app-error'
import { UploadId } from '#lib/core/vocabulary/ids'
import { declareUpload as declare, findUpload, type Upload } from '#lib/data/uploads/uploads'
import type { Deps } from '../deps.ts'

type Declaration = { fileName: string; byteSize: number; fingerprint: string }

/**
 * Announces a file: a new upload, or the one this person has under way for the same file, with the chunks still missing.
 * @throws AppError not_allowed, invalid_input for an empty file, too_large
 */
export async function declareUpload(deps: Deps, actor: Actor, declaration: Declaration): Promise<Upload> {
  authorize(actor, 'pool.import')
  const { fileName, byteSize, fingerprint } = declaration
  if (byteSize === 0)
    throw new AppError('invalid_input', 'The file is empty. Choose one with at least one prompt in it.')
  if (byteSize > MAX_UPLOAD_BYTES)
    throw new AppError(
      'too_large',
      'The file is larger than 2 GiB. Compress it with gzip, or split it into several files.',
    )
  const owner = { workspaceId: actor.workspaceId, createdById: actor.membershipId }
  const uploadId = await declare(deps.db, {
    ...owner,
    uploadId: UploadId.parse(deps.newId()),
    fileName: cleanFileName(fileName),
    byteSize,
    chunkBytes: CHUNK_BYTES,
    fingerprint: `${byteSize}:${fingerprint}`,
    at: deps.now(),
  })
  const upload = await findUpload(deps.db, { ...owner, uploadId })
  if (!upload)
    throw new AppError('conflict', 'This file was taken for an import a moment ago. Open the pool to see it.')
  return upload
}
