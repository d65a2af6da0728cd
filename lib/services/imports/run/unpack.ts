import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isGzip } from '#lib/core/interchange/bytes/file-kind'
import { BOMB_FLOOR_BYTES, BOMB_RATIO, MAX_UNPACKED_BYTES } from '#lib/core/interchange/limits'
import type { UploadId } from '#lib/core/vocabulary/ids'
import type { Database } from '#lib/data/client'
import { readChunk } from '#lib/data/uploads/chunks'
import { FileFaultError } from './file-fault-error.ts'

const PIECE_BYTES = 256 * 1024
const MIB = 1024 * 1024

type Source = { db: Pick<Database, '$pool'>; uploadId: UploadId; chunkBytes: number; byteSize: number }
export type Unpacked = {
  gz: boolean
  /** The file's bytes, unpacked, from `offset` on. Pulled: nothing is read ahead of the consumer but one chunk. */
  pieces: AsyncIterable<Uint8Array>
  /** How many bytes of the uploaded file have been used up so far. */
  bytesRead: () => number
}

/** Opens an uploaded file, compressed or not (told by its first bytes), at `offset` of what it unpacks to. */
export async function openUpload(source: Source, offset: number): Promise<Unpacked> {
  const first = await chunkAt(source, 0)
  if (isGzip(first)) return openGzip(source, offset)
  if (source.byteSize > MAX_UNPACKED_BYTES) throw tooLarge(source.byteSize)
  const used = { bytes: offset }
  async function* pieces() {
    const startIndex = Math.floor(offset / source.chunkBytes)
    for await (const chunk of chunksFrom(source, startIndex)) {
      const piece =
        chunk.index === startIndex ? chunk.bytes.subarray(offset - startIndex * source.chunkBytes) : chunk.bytes
      used.bytes += piece.length
      yield piece
    }
  }
  return { gz: false, pieces: pieces(), bytesRead: () => used.bytes }
}

function openGzip(source: Source, offset: number): Unpacked {
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES })
  async function* pieces() {
    async function* packed() {
      for await (const chunk of chunksFrom(source, 0)) yield chunk.bytes
    }
    // pipeline carries a failure of the database over to the reader of gunzip; its callback has nothing left to do.
    pipeline(Readable.from(packed(), { highWaterMark: 1 }), gunzip, () => undefined)
    let unpacked = 0
    try {
      for await (const piece of gunzip as AsyncIterable<Buffer>) {
        unpacked += piece.length
        const isBomb = unpacked > BOMB_FLOOR_BYTES && unpacked > BOMB_RATIO * gunzip.bytesWritten
        if (isBomb || unpacked > MAX_UNPACKED_BYTES) throw tooLarge(source.byteSize)
        const skipped = Math.max(0, offset - (unpacked - piece.length))
        if (skipped < piece.length) yield skipped > 0 ? piece.subarray(skipped) : piece
      }
    } catch (error) {
      throw gzipFault(error, source.byteSize)
    } finally {
      gunzip.destroy()
    }
  }
  return { gz: true, pieces: pieces(), bytesRead: () => gunzip.bytesWritten }
}

async function* chunksFrom(source: Source, startIndex: number): AsyncGenerator<{ index: number; bytes: Buffer }> {
  const count = Math.ceil(source.byteSize / source.chunkBytes)
  for (let index = startIndex; index < count; index += 1) yield { index, bytes: await chunkAt(source, index) }
}

async function chunkAt({ db, uploadId }: Source, index: number): Promise<Buffer> {
  const bytes = await readChunk(db, { uploadId, index })
  if (!bytes) throw new Error(`chunk ${index} of upload ${uploadId} is gone`)
  return bytes
}

function gzipFault(error: unknown, byteSize: number): unknown {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string' || !code.startsWith('Z_')) return error
  const detail =
    code === 'Z_BUF_ERROR'
      ? `The gzip file ends too early: its ${byteSize.toLocaleString('en')} bytes are not all of it. Copy or download it again, and drop it again.`
      : 'The gzip file is damaged and cannot be unpacked to its end. Copy or download it again, and drop it again.'
  return new FileFaultError({ code: 'gzip_broken', detail: `${detail} Nothing of it was kept.` })
}

function tooLarge(byteSize: number): FileFaultError {
  return new FileFaultError({
    code: 'unpacks_too_large',
    detail:
      byteSize > MAX_UNPACKED_BYTES
        ? `The file holds more than ${MAX_UNPACKED_BYTES / MIB / 1024} GiB. Split it into several files.`
        : `The file unpacks to more than ${BOMB_RATIO} times its size, or to more than ${MAX_UNPACKED_BYTES / MIB / 1024} GiB, so it was not read to its end and nothing of it was kept. If it is right, unpack it and split it into smaller files.`,
  })
}
