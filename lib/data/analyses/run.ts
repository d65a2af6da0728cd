import { type AnalysisId, PoolId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection, Database } from '../client.ts'
import { int4Array } from './int4-array.ts'

/** An analysis as the worker that holds it sees it; the token fences out every other worker. */
export type AnalysisRun = {
  analysisId: AnalysisId
  workspaceId: WorkspaceId
  poolId: PoolId
  versionNumber: number
  kind: string
  settings: unknown
  /** Prompts of the version, and those that repeat an earlier one. */
  promptCount: number
  repeatedCount: number
  runToken: string
}

/** Takes an analysis over, whoever held it: it begins anew, and only writes with this token count. Null when it has ended. */
export async function beginAnalysisRun(
  db: Connection,
  { analysisId, runToken }: { analysisId: AnalysisId; runToken: string },
): Promise<AnalysisRun | null> {
  const rows = await db.$queryRaw<
    (Omit<AnalysisRun, 'analysisId' | 'workspaceId' | 'poolId' | 'runToken'> & {
      workspaceId: string
      poolId: string
    })[]
  >`
    update "PoolAnalysis" a set state = 'running', "runToken" = ${runToken}::uuid, "progressRatio" = 0
    from "PoolVersion" v
    where a.id = ${analysisId}::uuid and a.state in ('queued', 'running')
      and v."poolId" = a."poolId" and v.number = a."versionNumber"
    returning a."workspaceId"::text, a."poolId"::text, a."versionNumber", a.kind, a.settings, v."promptCount", v."repeatedCount"`
  const row = rows[0]
  if (!row) return null
  const { workspaceId, poolId, ...rest } = row
  return { ...rest, analysisId, runToken, workspaceId: WorkspaceId.parse(workspaceId), poolId: PoolId.parse(poolId) }
}

/** An analysis that is ready, as the run that made it saw it; null for any other. */
export async function findFinishedRun(
  db: Connection,
  { analysisId }: Pick<AnalysisRun, 'analysisId'>,
): Promise<AnalysisRun | null> {
  const row = await db.poolAnalysis.findFirst({
    where: { id: analysisId, state: 'ready', runToken: { not: null } },
    include: { version: { select: { promptCount: true, repeatedCount: true } } },
    omit: { result: true, positions: true, newBigrams: true, verdicts: true },
  })
  if (!row?.runToken) return null
  const { version, workspaceId, poolId, versionNumber, kind, settings, runToken } = row
  const place = { workspaceId: WorkspaceId.parse(workspaceId), poolId: PoolId.parse(poolId), versionNumber }
  return { ...place, ...version, analysisId, kind, settings, runToken }
}

export type Held = Pick<AnalysisRun, 'analysisId' | 'runToken'>

/** Says how far the run is, from 0 to 1. False when it was taken over or cancelled: stop then. */
export async function reportAnalysisProgress(
  db: Connection,
  { analysisId, runToken, progressRatio }: Held & { progressRatio: number },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update "PoolAnalysis" set "progressRatio" = ${progressRatio}
    where id = ${analysisId}::uuid and "runToken" = ${runToken}::uuid and state = 'running'`
  return changed > 0
}

const NONE = new Uint32Array(0)

/**
 * What an analysis found: its document, the places of the prompts it chose or ranked, with what each ranked one adds, and the
 * verdicts that it came to know.
 */
export type Findings = {
  result: object
  positions?: Uint32Array
  newBigrams?: Uint32Array
  verdicts?: Uint8Array | null
}

/** Ends the run with what it found, if it still holds the analysis; false when it does not. */
export async function finishAnalysisRun(
  db: Pick<Database, '$pool'>,
  params: Held & { findings: Findings; at: Date },
): Promise<boolean> {
  const { analysisId, runToken, at } = params
  const { result, positions = NONE, newBigrams = NONE, verdicts = null } = params.findings
  const { rowCount } = await db.$pool.query(
    `update "PoolAnalysis" set state = 'ready', "progressRatio" = 1, result = $3::jsonb, "endedAt" = $4::timestamptz,
       positions = $5::int[], "newBigrams" = $6::int[], verdicts = $7::bytea
     where id = $1::uuid and "runToken" = $2::uuid and state = 'running'`,
    [analysisId, runToken, JSON.stringify(result), at, int4Array(positions), int4Array(newBigrams), verdicts],
  )
  return rowCount === 1
}

/** Ends the run without a result, if it still holds the analysis. */
export async function failAnalysisRun(
  db: Connection,
  { analysisId, runToken, detail, at }: Held & { detail: string; at: Date },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update "PoolAnalysis" set state = 'failed', "failureDetail" = ${detail}, "endedAt" = ${at}
    where id = ${analysisId}::uuid and "runToken" = ${runToken}::uuid and state = 'running'`
  return changed > 0
}
