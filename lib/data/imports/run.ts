import { z } from 'zod'
import type { ImportState } from '#lib/core/interchange/imports/report'
import { ImportKind, LeftOutField, RepeatedExample } from '#lib/core/interchange/imports/report'
import { CampaignId, PoolId, PoolImportId, UploadId, UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

const ImportRun = z.object({
  importId: PoolImportId,
  workspaceId: WorkspaceId,
  poolId: PoolId,
  uploadId: UploadId,
  createdByUserId: UserId,
  kind: ImportKind,
  campaignId: CampaignId.nullable(),
  versionNumber: z.number(),
  fileName: z.string(),
  state: z.enum(['running', 'review']),
  format: z.enum(['jsonl', 'text']).nullable(),
  gz: z.boolean().nullable(),
  bytesTotal: z.number(),
  chunkBytes: z.number(),
  unpackedOffset: z.number(),
  lineCount: z.number(),
  acceptedCount: z.number(),
  rejectedCount: z.number(),
  repeatedCount: z.number(),
  leftOut: z.array(LeftOutField),
  repeatedExamples: z.array(RepeatedExample),
  /** Where the first prompt of this version stands in the pool. */
  firstPosition: z.number(),
  isEnding: z.boolean(),
})

/** An import as the worker that holds it sees it: its checkpoint, and the token that fences out every other worker. */
export type ImportRun = z.infer<typeof ImportRun> & { runToken: string }

/**
 * Takes an import over, whoever held it: from here on only writes with this token count. Null when it has ended, or
 * waits for the lead's decision.
 */
export async function beginRun(
  db: Connection,
  { importId, runToken, at }: { importId: PoolImportId; runToken: string; at: Date },
): Promise<ImportRun | null> {
  const rows = await db.$queryRaw<unknown[]>`
    update "PoolImport" i
    set "runToken" = ${runToken}::uuid, "startedAt" = coalesce(i."startedAt", ${at}), "progressAt" = ${at},
      state = case when i.state = 'queued' then 'running' else i.state end
    from "Upload" u, "Membership" m
    where i.id = ${importId}::uuid and u.id = i."uploadId" and m.id = i."createdById"
      and (i.state in ('queued', 'running') or (i.state = 'review' and i."cancelRequestedAt" is not null))
    returning i.id::text as "importId", i."workspaceId"::text, i."poolId"::text, i."uploadId"::text,
      m."userId"::text as "createdByUserId", i.kind::text, i."campaignId"::text, i."versionNumber", i."fileName", i.state::text, i.format, i.gz, i."bytesTotal"::float8, u."chunkBytes", i."unpackedOffset"::float8,
      i."lineCount", i."acceptedCount", i."rejectedCount", i."repeatedCount", i."leftOut", i."repeatedExamples",
      i."cancelRequestedAt" is not null as "isEnding",
      coalesce((select max(p.position) + 1 from "Prompt" p
        where p."poolId" = i."poolId" and p."addedInVersion" < i."versionNumber"), 0) as "firstPosition"`
  return rows[0] ? { ...ImportRun.parse(rows[0]), runToken } : null
}

type Held = { importId: PoolImportId; runToken: string }

/** Whether this run still holds the import, and whether somebody asked to end it. Null when it was taken over. */
export async function checkRun(db: Connection, { importId, runToken }: Held): Promise<{ isEnding: boolean } | null> {
  const rows = await db.$queryRaw<{ isEnding: boolean }[]>`
    select "cancelRequestedAt" is not null as "isEnding" from "PoolImport"
    where id = ${importId}::uuid and "runToken" = ${runToken}::uuid and state in ('running', 'review')`
  return rows[0] ?? null
}

/** Moves the import on, if this run holds it; false when it does not. */
export async function endRun(
  db: Connection,
  params: Held & {
    from: readonly ('running' | 'review')[]
    to: Extract<ImportState, 'review' | 'finished' | 'stopped' | 'cancelled' | 'failed'>
    failure?: { code: string; detail: string }
    at: Date
  },
): Promise<boolean> {
  const { importId, runToken, from, to, failure, at } = params
  const endedAt = to === 'review' ? null : at
  const changed = await db.$executeRaw`
    update "PoolImport"
    set state = ${to}::"PoolImportState", "endedAt" = ${endedAt}, "progressAt" = ${at},
      "failureCode" = ${failure?.code ?? null}, "failureDetail" = ${failure?.detail ?? null},
      "bytesRead" = case when ${to} in ('review', 'finished') then "bytesTotal" else "bytesRead" end
    where id = ${importId}::uuid and "runToken" = ${runToken}::uuid and state::text = any(${[...from]}::text[])
      -- A cancel that came at the last moment wins over finishing: the lead was told that it would.
      and (${to} in ('stopped', 'cancelled', 'failed') or "cancelRequestedAt" is null)`
  return changed > 0
}
