import { MOST_TAR_FILE_BYTES, tarEnd, tarHeader, tarPadding } from '#lib/core/interchange/exports/tar'
import { AppError } from '#lib/core/vocabulary/app-error'

/** A file of an archive; `pieces` come to exactly `bytes`. */
type ArchiveFile = { name: string; bytes: number; pieces: () => AsyncGenerator<string | Uint8Array> }
export type Archive = { bytes: number; pieces: AsyncGenerator<string | Uint8Array> }

/**
 * Files in one .tar, inside a folder: the same bytes every time. Its length is known before its first byte.
 * @throws AppError too_large for a file of 8 GiB or more, which the format cannot hold
 */
export function archiveOf(folder: string, mtime: Date, files: readonly ArchiveFile[]): Archive {
  const parts = files.map(({ name, bytes, pieces }) => {
    if (bytes > MOST_TAR_FILE_BYTES)
      throw new AppError(
        'too_large',
        `${name} has 8 GiB or more, which an archive cannot hold. Download the files one by one.`,
      )
    return { header: tarHeader({ name: `${folder}/${name}`, bytes, mtime }), bytes, pieces, padding: tarPadding(bytes) }
  })
  const bytes = parts.reduce((sum, part) => sum + part.header.length + part.bytes + part.padding.length, tarEnd.length)
  return { bytes, pieces: archivePieces(parts) }
}

type Part = { header: Uint8Array; padding: Uint8Array; pieces: ArchiveFile['pieces'] }

async function* archivePieces(parts: readonly Part[]): AsyncGenerator<string | Uint8Array> {
  for (const { header, pieces, padding } of parts) {
    yield header
    yield* pieces()
    yield padding
  }
  yield tarEnd
}
