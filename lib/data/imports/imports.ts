import type { ImportState } from '#lib/core/interchange/imports/report'
import type { Rejection } from '#lib/core/interchange/prompts/rejection'
import type { MembershipId, PoolId, PoolImportId, UploadId, WorkspaceId } from '#lib/core/vocabulary/ids'

import type { Connection } from '../client.ts'
import { IMPORT_COLUMNS, type PoolImport, toImport } from './import-row.ts'

type NewImport = {
  importId: PoolImportId
  versionId: string
  workspaceId: WorkspaceId
  createdById: MembershipId
  poolId: PoolId
  uploadId: UploadId
  fileName: string
  bytesTotal: number
  at: Date
}

/**
 * Opens the pool's next version as a draft and the import that fills it, in one statement; returns the version's number,
 * or null when the pool is not in this workspace or is archived. Fails on PoolVersion_one_draft while another is open, on
 * PoolVersion_poolId_number_key where one that was being made became ready meanwhile.
 */
export async function createImport(db: Connection, params: NewImport): Promise<number | null> {
  const { importId, versionId, workspaceId, createdById, poolId, uploadId, fileName, bytesTotal, at } = params
  const rows = await db.$queryRaw<{ number: number }[]>`
    with draft as (
      insert into "PoolVersion" (id, "workspaceId", "poolId", number, "createdAt")
      select ${versionId}::uuid, p."workspaceId", p.id,
        1 + coalesce((select max(v.number) from "PoolVersion" v where v."poolId" = p.id), 0), ${at}
      from "Pool" p
      where p.id = ${poolId}::uuid and p."workspaceId" = ${workspaceId}::uuid and p."archivedAt" is null
      returning number)
    insert into "PoolImport" (id, "workspaceId", "poolId", "versionNumber", "uploadId", "createdById", "fileName", "bytesTotal", "createdAt")
    select ${importId}::uuid, ${workspaceId}::uuid, ${poolId}::uuid, draft.number, ${uploadId}::uuid, ${createdById}::uuid,
      ${fileName}, ${bytesTotal}, ${at} from draft
    returning "versionNumber" as number`
  return rows[0]?.number ?? null
}

/** One import of the workspace; null for another workspace's. */
export async function findImport(
  db: Connection,
  { workspaceId, importId }: { workspaceId: WorkspaceId; importId: PoolImportId },
): Promise<PoolImport | null> {
  const rows = await db.$queryRaw<unknown[]>`
    select ${IMPORT_COLUMNS} from "PoolImport" i
    join "Membership" m on m."workspaceId" = i."workspaceId" and m.id = i."createdById" join "User" u on u.id = m."userId"
    where i."workspaceId" = ${workspaceId}::uuid and i.id = ${importId}::uuid`
  return rows[0] ? toImport(rows[0]) : null
}

/** The import this person's upload became; null while it became none. */
export async function findImportOfUpload(
  db: Connection,
  params: { workspaceId: WorkspaceId; createdById: MembershipId; uploadId: UploadId },
): Promise<PoolImport | null> {
  const { workspaceId, createdById, uploadId } = params
  const rows = await db.$queryRaw<unknown[]>`
    select ${IMPORT_COLUMNS} from "PoolImport" i
    join "Membership" m on m."workspaceId" = i."workspaceId" and m.id = i."createdById" join "User" u on u.id = m."userId"
    where i."workspaceId" = ${workspaceId}::uuid and i."uploadId" = ${uploadId}::uuid and i."createdById" = ${createdById}::uuid`
  return rows[0] ? toImport(rows[0]) : null
}

/** A pool's imports of prompts, newest first. */
export async function listImports(
  db: Connection,
  { workspaceId, poolId, most }: { workspaceId: WorkspaceId; poolId: PoolId; most: number },
): Promise<PoolImport[]> {
  const rows = await db.$queryRaw<unknown[]>`
    select ${IMPORT_COLUMNS} from "PoolImport" i
    join "Membership" m on m."workspaceId" = i."workspaceId" and m.id = i."createdById" join "User" u on u.id = m."userId"
    where i."workspaceId" = ${workspaceId}::uuid and i."poolId" = ${poolId}::uuid and i.kind = 'prompts'
    order by i."createdAt" desc, i.id desc limit ${most}`
  return rows.map(toImport)
}

/** The lines an import turned away, by line, at most the 1,000 that are kept. */
export async function listRejections(
  db: Connection,
  { workspaceId, importId }: { workspaceId: WorkspaceId; importId: PoolImportId },
): Promise<Rejection[]> {
  return db.$queryRaw<Rejection[]>`
    select r.line, r."column", r.code, r.reason from "ImportRejection" r
    join "PoolImport" i on i.id = r."importId"
    where i.id = ${importId}::uuid and i."workspaceId" = ${workspaceId}::uuid order by r.line`
}

/**
 * Asks the worker to end an import and remove what it read: a queued or running one becomes cancelled, one in review
 * stopped. Asking again changes nothing. False when it has ended, is being kept, or is not there.
 */
export async function requestEnd(
  db: Connection,
  params: { workspaceId: WorkspaceId; importId: PoolImportId; from: readonly ImportState[]; at: Date },
): Promise<boolean> {
  const { workspaceId, importId, from, at } = params
  const changed = await db.$executeRaw`
    update "PoolImport" set "cancelRequestedAt" = coalesce("cancelRequestedAt", ${at})
    where id = ${importId}::uuid and "workspaceId" = ${workspaceId}::uuid and state::text = any(${[...from]}::text[])`
  return changed > 0
}

/** Ends an import that no worker has begun; false when one has. Its draft goes with dropDraft, in the same transaction. */
export async function cancelQueued(
  db: Connection,
  params: { workspaceId: WorkspaceId; importId: PoolImportId; at: Date },
): Promise<{ poolId: string; uploadId: string; versionNumber: number } | null> {
  const { workspaceId, importId, at } = params
  const rows = await db.$queryRaw<{ poolId: string; uploadId: string; versionNumber: number }[]>`
    update "PoolImport" set state = 'cancelled', "endedAt" = ${at}, "cancelRequestedAt" = ${at}
    where id = ${importId}::uuid and "workspaceId" = ${workspaceId}::uuid and state = 'queued'
    returning "poolId"::text, "uploadId"::text, "versionNumber"`
  return rows[0] ?? null
}

/** The lead keeps what was accepted: review becomes finished, once. False when it was decided or is not in review. */
export async function keepReviewed(
  db: Connection,
  params: { workspaceId: WorkspaceId; importId: PoolImportId; at: Date },
): Promise<boolean> {
  const { workspaceId, importId, at } = params
  const changed = await db.$executeRaw`
    update "PoolImport" set state = 'finished', "endedAt" = ${at}
    where id = ${importId}::uuid and "workspaceId" = ${workspaceId}::uuid and state = 'review' and "cancelRequestedAt" is null`
  return changed > 0
}

/** Whether any worker has shown itself since `since`. */
export async function isWorkerAlive(db: Connection, { since }: { since: Date }): Promise<boolean> {
  const rows = await db.$queryRaw<{ alive: boolean }[]>`
    select exists (select 1 from "WorkerHeartbeat" where "seenAt" >= ${since}) as alive`
  return rows[0]?.alive ?? false
}
