import { z } from 'zod'
import { CHUNK_BYTES } from '#lib/core/interchange/limits'
import { UploadId } from '#lib/core/vocabulary/ids'
import { Moment } from './moment.ts'

export const DeclareUpload = z.strictObject({
  fileName: z.string().min(1).max(1000),
  byteSize: z.number().int().min(0),
  /** Tells this file from others of the same person, so that an interrupted upload is found again. */
  fingerprint: z.string().regex(/^[\w.:-]{8,160}$/, { error: 'must be 8 to 160 letters, digits and . : - _' }),
})
export type DeclareUpload = z.infer<typeof DeclareUpload>

export const Upload = z.object({
  uploadId: UploadId,
  fileName: z.string(),
  byteSize: z.number(),
  chunkBytes: z.number(),
  chunkCount: z.number(),
  state: z.enum(['receiving', 'complete', 'consumed']),
  createdAt: Moment,
  missing: z.array(z.number().int()),
})
export type Upload = z.output<typeof Upload>

export const Uploads = z.object({ uploads: z.array(Upload) })
export const UploadParams = z.object({ uploadId: UploadId })
export const ChunkParams = z.object({ uploadId: UploadId, index: z.coerce.number().int().min(0).max(1_000_000) })
/** A chunk is bytes, not JSON. */
export const ChunkBody = { maxBytes: CHUNK_BYTES }
