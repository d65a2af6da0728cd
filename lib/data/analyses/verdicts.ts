import type { DiversitySettings } from '#lib/core/diversity/settings'
import type { PoolId } from '#lib/core/vocabulary/ids'
import type { Connection, Database } from '../client.ts'
import type { AnalysisRun } from './run.ts'

type Version = { poolId: PoolId; versionNumber: number; settings: DiversitySettings }

/** The verdicts about a version's prompts that an analysis under these settings came to know; null where none has. Shape: [prompts]. */
export async function findVerdicts(
  db: Pick<Database, '$pool'>,
  { poolId, versionNumber, settings }: Version,
): Promise<Uint8Array | null> {
  const { rows } = await db.$pool.query<{ verdicts: Buffer }>(
    `select verdicts from "PoolAnalysis"
     where "poolId" = $1 and "versionNumber" = $2 and settings @> $3 and verdicts is not null limit 1`,
    [poolId, versionNumber, JSON.stringify(settings)],
  )
  // A copy of its own: the memory of a small Buffer is shared with others.
  return rows[0] ? new Uint8Array(rows[0].verdicts) : null
}

/** Whether an analysis under these settings has come to know the verdicts, or a profile is about to. */
export async function areVerdictsUnderWay(
  db: Pick<Database, '$pool'>,
  { poolId, versionNumber, settings }: Version,
): Promise<boolean> {
  const { rows } = await db.$pool.query(
    `select 1 from "PoolAnalysis"
     where "poolId" = $1 and "versionNumber" = $2 and settings @> $3
       and (verdicts is not null or kind = 'pool-profile' and state in ('queued', 'running')) limit 1`,
    [poolId, versionNumber, JSON.stringify(settings)],
  )
  return rows.length > 0
}

/** Keeps the verdicts with an analysis that is ready. */
export async function keepVerdicts(
  db: Connection,
  { analysisId, verdicts }: Pick<AnalysisRun, 'analysisId'> & { verdicts: Uint8Array },
): Promise<void> {
  await db.$executeRaw`
    update "PoolAnalysis" set verdicts = ${verdicts} where id = ${analysisId}::uuid and state = 'ready'`
}
