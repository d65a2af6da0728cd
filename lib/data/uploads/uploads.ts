import type { MembershipId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { UploadId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type UploadState = 'receiving' | 'complete' | 'consumed'
export type Upload = {
  uploadId: UploadId
  fileName: string
  byteSize: number
  chunkBytes: number
  chunkCount: number
  state: UploadState
  createdAt: Date
  /** Indexes of the chunks that have not arrived, rising. */
  missing: number[]
}

type Owner = { workspaceId: WorkspaceId; createdById: MembershipId }
type UploadRow = Omit<Upload, 'uploadId' | 'byteSize'> & { id: string; byteSize: bigint }
const toUpload = ({ id, byteSize, ...upload }: UploadRow): Upload => ({
  uploadId: UploadId.parse(id),
  byteSize: Number(byteSize),
  ...upload,
})

/** The person's upload with this id, or null: uploads are their owner's alone until they are imported. */
export async function findUpload(
  db: Connection,
  { workspaceId, createdById, uploadId }: Owner & { uploadId: UploadId },
): Promise<Upload | null> {
  const rows = await db.$queryRaw<UploadRow[]>`
    select u.id::text, u."fileName", u."byteSize", u."chunkBytes", u."chunkCount", u.state::text, u."createdAt",
      array(select n from generate_series(0, u."chunkCount" - 1) n
        where not exists (select 1 from "UploadChunk" c where c."uploadId" = u.id and c.index = n) order by n) as missing
    from "Upload" u
    where u.id = ${uploadId}::uuid and u."workspaceId" = ${workspaceId}::uuid and u."createdById" = ${createdById}::uuid
      and u.state <> 'consumed'`
  return rows[0] ? toUpload(rows[0]) : null
}

/** The person's uploads that are under way, newest first. */
export async function listUploads(db: Connection, { workspaceId, createdById }: Owner): Promise<Upload[]> {
  const rows = await db.$queryRaw<UploadRow[]>`
    select u.id::text, u."fileName", u."byteSize", u."chunkBytes", u."chunkCount", u.state::text, u."createdAt",
      array(select n from generate_series(0, u."chunkCount" - 1) n
        where not exists (select 1 from "UploadChunk" c where c."uploadId" = u.id and c.index = n) order by n) as missing
    from "Upload" u
    where u."workspaceId" = ${workspaceId}::uuid and u."createdById" = ${createdById}::uuid and u.state <> 'consumed'
    order by u."createdAt" desc limit 20`
  return rows.map(toUpload)
}

type NewUpload = Owner & {
  uploadId: UploadId
  fileName: string
  byteSize: number
  chunkBytes: number
  fingerprint: string
  at: Date
}

/**
 * Begins an upload, or finds the one this person has under way for the same fingerprint; returns its id.
 * The partial unique index decides between two tabs that declare at once; the no-op update makes the loser see the row.
 */
export async function declareUpload(db: Connection, params: NewUpload): Promise<UploadId> {
  const { uploadId, workspaceId, createdById, fileName, byteSize, chunkBytes, fingerprint, at } = params
  const rows = await db.$queryRaw<{ id: string }[]>`
    insert into "Upload" as u
      (id, "workspaceId", "createdById", "fileName", "byteSize", "chunkBytes", "chunkCount", fingerprint, "createdAt")
    values (${uploadId}::uuid, ${workspaceId}::uuid, ${createdById}::uuid, ${fileName}, ${byteSize}, ${chunkBytes},
      ${Math.ceil(byteSize / chunkBytes)}, ${fingerprint}, ${at})
    on conflict ("workspaceId", "createdById", fingerprint) where state <> 'consumed'
    do update set "fileName" = u."fileName"
    returning u.id::text`
  return UploadId.parse(rows[0]?.id)
}

/** Marks an upload complete when every byte it declared is there; null when some are not, or it is not receiving. */
export async function completeUpload(
  db: Connection,
  { workspaceId, createdById, uploadId, at }: Owner & { uploadId: UploadId; at: Date },
): Promise<boolean> {
  const updated = await db.$executeRaw`
    update "Upload" u set state = 'complete', "completedAt" = ${at}
    where u.id = ${uploadId}::uuid and u."workspaceId" = ${workspaceId}::uuid and u."createdById" = ${createdById}::uuid
      and u.state = 'receiving'
      and (select count(*) = u."chunkCount" and sum(octet_length(c.bytes)) = u."byteSize"
        from "UploadChunk" c where c."uploadId" = u.id)`
  return updated > 0
}

/** Takes a complete upload for one import; false when it was taken, is not complete, or is not this person's. */
export async function consumeUpload(
  db: Connection,
  { workspaceId, createdById, uploadId }: Owner & { uploadId: UploadId },
): Promise<{ fileName: string; byteSize: number } | null> {
  const rows = await db.$queryRaw<{ fileName: string; byteSize: bigint }[]>`
    update "Upload" set state = 'consumed'
    where id = ${uploadId}::uuid and "workspaceId" = ${workspaceId}::uuid and "createdById" = ${createdById}::uuid
      and state = 'complete'
    returning "fileName", "byteSize"`
  return rows[0] ? { fileName: rows[0].fileName, byteSize: Number(rows[0].byteSize) } : null
}

/** Removes an upload that no import has taken, with its chunks. */
export async function deleteUpload(
  db: Connection,
  { workspaceId, createdById, uploadId }: Owner & { uploadId: UploadId },
): Promise<boolean> {
  const deleted = await db.$executeRaw`
    delete from "Upload" where id = ${uploadId}::uuid and "workspaceId" = ${workspaceId}::uuid
      and "createdById" = ${createdById}::uuid and state <> 'consumed'`
  return deleted > 0
}
