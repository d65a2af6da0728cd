import { createHash } from 'node:crypto'
import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { UploadId } from '#lib/core/vocabulary/ids'
import { writeChunk } from '#lib/data/uploads/chunks'
import type { Deps } from '../deps.ts'
import { readUpload } from './read-upload.ts'

type Chunk = { uploadId: UploadId; index: number; bytes: Uint8Array; contentDigest: string | null }

/**
 * Keeps one chunk of an upload; sending it again is harmless. `contentDigest` is an RFC 9530 header; its sha-256 is
 * checked, other algorithms are not.
 * @throws AppError not_allowed, not_found, invalid_input for a chunk cut or changed on its way, conflict
 */
export async function receiveChunk(deps: Pick<Deps, 'db'>, actor: Actor, chunk: Chunk): Promise<void> {
  authorize(actor, 'pool.import')
  const { uploadId, index, bytes } = chunk
  const declared = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):/.exec(chunk.contentDigest ?? '')?.[1]
  if (declared !== undefined && declared !== createHash('sha256').update(bytes).digest('base64'))
    throw new AppError('invalid_input', `Chunk ${index} changed on its way here. Send it again.`)
  const owner = { workspaceId: actor.workspaceId, createdById: actor.membershipId }
  if (await writeChunk(deps.db, { ...owner, uploadId, index, bytes })) return

  // Refused: say why. What is read here decides nothing, it only words the refusal.
  const upload = await readUpload(deps, actor, { uploadId })
  if (upload.state !== 'receiving') throw new AppError('conflict', 'This upload is complete and takes no more chunks.')
  if (index >= upload.chunkCount)
    throw new AppError('invalid_input', `The file has ${upload.chunkCount} chunks, so there is no chunk ${index}.`)
  const isLast = index === upload.chunkCount - 1
  const expected = isLast ? upload.byteSize - upload.chunkBytes * index : upload.chunkBytes
  throw new AppError(
    'invalid_input',
    `Chunk ${index} has ${bytes.byteLength.toLocaleString('en')} bytes instead of ${expected.toLocaleString('en')}: it was cut, or the file changed. Send it again.`,
  )
}
