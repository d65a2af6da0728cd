import type { MembershipId, UploadId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection, Database } from '../client.ts'

type NewChunk = {
  workspaceId: WorkspaceId
  createdById: MembershipId
  uploadId: UploadId
  index: number
  bytes: Uint8Array
}

/**
 * Keeps one chunk; sending it again replaces it. One statement: that the upload is this person's, still receiving, and
 * that the chunk has exactly the declared length is tested where it is written. False when any of it is not so.
 */
export async function writeChunk(db: Pick<Database, '$pool'>, chunk: NewChunk): Promise<boolean> {
  const { workspaceId, createdById, uploadId, index, bytes } = chunk
  const result = await db.$pool.query(
    `insert into "UploadChunk" ("uploadId", index, bytes)
     select u.id, $4::int, $5::bytea from "Upload" u
     where u.id = $1 and u."workspaceId" = $2 and u."createdById" = $3 and u.state = 'receiving'
       and $4::int between 0 and u."chunkCount" - 1
       and octet_length($5::bytea) = least(u."chunkBytes"::bigint, u."byteSize" - u."chunkBytes"::bigint * $4::int)
     for share of u
     on conflict ("uploadId", index) do update set bytes = excluded.bytes`,
    [uploadId, workspaceId, createdById, index, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
  )
  return result.rowCount === 1
}

/** The bytes of one chunk; null when it is not there. */
export async function readChunk(
  db: Pick<Database, '$pool'>,
  { uploadId, index }: { uploadId: UploadId; index: number },
): Promise<Buffer | null> {
  const result = await db.$pool.query<{ bytes: Buffer }>(
    'select bytes from "UploadChunk" where "uploadId" = $1 and index = $2',
    [uploadId, index],
  )
  return result.rows[0]?.bytes ?? null
}

/** Removes the chunks of an upload whose import has ended; the upload's name and size stay. */
export async function deleteChunks(db: Connection, { uploadId }: { uploadId: UploadId }): Promise<void> {
  await db.$executeRaw`delete from "UploadChunk" where "uploadId" = ${uploadId}::uuid`
}
