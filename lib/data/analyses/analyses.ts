import { AnalysisId, PoolId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

export type AnalysisState = 'queued' | 'running' | 'ready' | 'failed' | 'cancelled'

/** One figure about (pool version, settings). `settings` and `result` are what its kind's schemas read. */
export type Analysis = {
  analysisId: AnalysisId
  poolId: PoolId
  versionNumber: number
  kind: string
  settings: unknown
  state: AnalysisState
  progressRatio: number
  result: unknown
  failureDetail: string | null
  createdAt: Date
  endedAt: Date | null
}

type Row = Omit<Analysis, 'analysisId' | 'poolId'> & { id: string; poolId: string }

const toAnalysis = ({ id, poolId, ...row }: Row): Analysis => ({
  ...row,
  analysisId: AnalysisId.parse(id),
  poolId: PoolId.parse(poolId),
})

const COLUMNS = Prisma.sql`
  a.id::text, a."poolId"::text, a."versionNumber", a.kind, a.settings, a.state::text, a."progressRatio", a.result,
  a."failureDetail", a."createdAt", a."endedAt"`

type Wanted = {
  workspaceId: WorkspaceId
  poolId: PoolId
  versionNumber: number
  kind: string
  settingsHash: string
}

/**
 * Puts an analysis of a ready version into the table as queued: a new one, or one that failed or was cancelled, again.
 * Null when one is queued, running or ready already, or when the workspace has no such ready version.
 */
export async function queueAnalysis(
  db: Connection,
  params: Wanted & { analysisId: AnalysisId; settings: object; at: Date },
): Promise<AnalysisId | null> {
  const { workspaceId, poolId, versionNumber, kind, settingsHash, analysisId, settings, at } = params
  const rows = await db.$queryRaw<{ id: string }[]>`
    insert into "PoolAnalysis" as a (id, "workspaceId", "poolId", "versionNumber", kind, settings, "settingsHash", "createdAt")
    select ${analysisId}::uuid, v."workspaceId", v."poolId", v.number, ${kind}, ${JSON.stringify(settings)}::jsonb, ${settingsHash}, ${at}
    from "PoolVersion" v
    where v."workspaceId" = ${workspaceId}::uuid and v."poolId" = ${poolId}::uuid and v.number = ${versionNumber} and v.state = 'ready'
    on conflict ("poolId", "versionNumber", kind, "settingsHash") do update
    set state = 'queued', "progressRatio" = 0, "failureDetail" = null, "endedAt" = null, "runToken" = null, "createdAt" = ${at}
    where a.state in ('failed', 'cancelled')
    returning a.id::text`
  return rows[0] ? AnalysisId.parse(rows[0].id) : null
}

/**
 * How many analyses of a workspace wait or run, but for those of one settings' hash. Until the transaction ends whoever else counts
 * them waits, so that none is put between the count and what follows from it.
 */
export async function countUnfinished(
  tx: Connection,
  { workspaceId, exceptHash }: { workspaceId: WorkspaceId; exceptHash: string },
): Promise<number> {
  await tx.$executeRaw`select 1 from "Workspace" where id = ${workspaceId}::uuid for no key update`
  const rows = await tx.$queryRaw<{ many: number }[]>`
    select count(*)::int as many from "PoolAnalysis"
    where "workspaceId" = ${workspaceId}::uuid and state in ('queued', 'running') and "settingsHash" <> ${exceptHash}`
  return rows[0]?.many ?? 0
}

/** The analysis of a version by kind and settings; null where none was asked for. */
export async function findAnalysis(db: Connection, wanted: Wanted): Promise<Analysis | null> {
  const { workspaceId, poolId, versionNumber, kind, settingsHash } = wanted
  const rows = await db.$queryRaw<Row[]>`
    select ${COLUMNS} from "PoolAnalysis" a
    where a."workspaceId" = ${workspaceId}::uuid and a."poolId" = ${poolId}::uuid and a."versionNumber" = ${versionNumber}
      and a.kind = ${kind} and a."settingsHash" = ${settingsHash}`
  return rows[0] ? toAnalysis(rows[0]) : null
}

type InPool = { workspaceId: WorkspaceId; poolId: PoolId; versionNumber: number; analysisId: AnalysisId }

/** One analysis by its id, of this version; null for any other. */
export async function findAnalysisById(db: Connection, params: InPool): Promise<Analysis | null> {
  const { workspaceId, poolId, versionNumber, analysisId } = params
  const rows = await db.$queryRaw<Row[]>`
    select ${COLUMNS} from "PoolAnalysis" a
    where a."workspaceId" = ${workspaceId}::uuid and a."poolId" = ${poolId}::uuid and a."versionNumber" = ${versionNumber}
      and a.id = ${analysisId}::uuid`
  return rows[0] ? toAnalysis(rows[0]) : null
}

/** Cancels an analysis that waits or runs; whoever runs it finds its token gone. False when it has ended. */
export async function cancelAnalysis(db: Connection, params: InPool & { at: Date }): Promise<boolean> {
  const { workspaceId, poolId, versionNumber, analysisId, at } = params
  const changed = await db.$executeRaw`
    update "PoolAnalysis" set state = 'cancelled', "endedAt" = ${at}, "runToken" = null
    where "workspaceId" = ${workspaceId}::uuid and "poolId" = ${poolId}::uuid and "versionNumber" = ${versionNumber}
      and id = ${analysisId}::uuid and state in ('queued', 'running')`
  return changed > 0
}

/**
 * Removes up to `most` analyses that ended before `before`, but for those of the settings' hash `keepHash` and the choices that a
 * locked plan took its prompts from. Whoever needs one asks again. Returns how many went.
 */
export function removeOldAnalyses(
  db: Connection,
  { before, keepHash, most }: { before: Date; keepHash: string; most: number },
): Promise<number> {
  return db.$executeRaw`
    delete from "PoolAnalysis" where id in (
      select a.id from "PoolAnalysis" a
      where a."endedAt" < ${before} and a."settingsHash" <> ${keepHash} and not exists (
        select 1 from "Plan" l join "Campaign" c on c.id = l."campaignId"
        where a.kind = 'selection' and c."poolId" = a."poolId" and c."poolVersion" = a."versionNumber"
          and l.document->'selection'->'method' = a.settings->'method'
          and l.document->'selection'->'seed' = a.settings->'seed' and l.document->'prompts' = a.settings->'count')
      limit ${most} for update of a skip locked)`
}
