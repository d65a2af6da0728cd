import { DiversitySettings } from '#lib/core/diversity/settings'
import type { RunFigures } from '#lib/core/planning/law/calibration/runs/calibration-run'
import { CalibrationAlgorithm } from '#lib/core/planning/law/law-used'
import { CalibrationId, CalibrationRunId, type MembershipId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

export type CalibrationRun = RunFigures & { runId: CalibrationRunId; fromPilot: boolean; createdAt: Date }
export type Calibration = {
  calibrationId: CalibrationId
  name: string
  metric: string
  isPaperMetric: boolean
  algorithm: CalibrationAlgorithm
  createdAt: Date
  createdByName: string
  archivedAt: Date | null
  /** In the order they were added. */
  runs: CalibrationRun[]
}

type RunRow = {
  id: string
  prompts: number
  responsesPerPrompt: number
  diversity: number
  settings: unknown
  value: number
  seed: string | null
  pilotId: string | null
  createdAt: string
}
type Row = Omit<Calibration, 'calibrationId' | 'algorithm' | 'runs'> & { id: string; algorithm: string; runs: RunRow[] }

const rowsWhere = (db: Connection, where: Prisma.Sql): Promise<Row[]> => db.$queryRaw<Row[]>`
  select c.id::text, c.name, c.metric, c."isPaperMetric", c.algorithm, c."createdAt", u.name as "createdByName", c."archivedAt",
    coalesce((select json_agg(r order by r."createdAt", r.id) from "CalibrationRun" r where r."calibrationId" = c.id), '[]') as runs
  from "Calibration" c
  join "Membership" m on m."workspaceId" = c."workspaceId" and m.id = c."createdById"
  join "User" u on u.id = m."userId"
  where ${where} order by lower(c.name), c.id`

const toCalibration = ({ id, algorithm, runs, ...rest }: Row): Calibration => ({
  ...rest,
  calibrationId: CalibrationId.parse(id),
  algorithm: CalibrationAlgorithm.parse(algorithm),
  runs: runs.map((run) => ({
    runId: CalibrationRunId.parse(run.id),
    prompts: run.prompts,
    responsesPerPrompt: run.responsesPerPrompt,
    diversity: run.diversity,
    settings: DiversitySettings.parse(run.settings),
    value: run.value,
    seed: run.seed,
    fromPilot: run.pilotId !== null,
    createdAt: new Date(run.createdAt),
  })),
})

/** The workspace's calibrations by name, with their runs; archived ones only when asked for. */
export async function listCalibrations(
  db: Connection,
  { workspaceId, archived }: { workspaceId: WorkspaceId; archived: boolean },
): Promise<Calibration[]> {
  const rows = await rowsWhere(
    db,
    Prisma.sql`c."workspaceId" = ${workspaceId}::uuid and (c."archivedAt" is not null) = ${archived}`,
  )
  return rows.map(toCalibration)
}

type Named = { workspaceId: WorkspaceId; calibrationId: CalibrationId }

/** One calibration, archived or not; null for another workspace's. */
export async function findCalibration(
  db: Connection,
  { workspaceId, calibrationId }: Named,
): Promise<Calibration | null> {
  const rows = await rowsWhere(db, Prisma.sql`c."workspaceId" = ${workspaceId}::uuid and c.id = ${calibrationId}::uuid`)
  return rows[0] ? toCalibration(rows[0]) : null
}

type NewCalibration = Named & {
  createdById: MembershipId
  at: Date
} & Pick<Calibration, 'name' | 'metric' | 'isPaperMetric' | 'algorithm'>

/** The name is unique among the workspace's active ones: the database refuses a second. */
export async function createCalibration(db: Connection, { calibrationId, at, ...rest }: NewCalibration): Promise<void> {
  await db.calibration.create({ data: { id: calibrationId, createdAt: at, ...rest } })
}

/** The name before; null where there is no such calibration. */
export async function renameCalibration(
  db: Connection,
  { workspaceId, calibrationId, name }: Named & { name: string },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ before: string }[]>`
    with before as (select id, name from "Calibration"
      where "workspaceId" = ${workspaceId}::uuid and id = ${calibrationId}::uuid for update)
    update "Calibration" c set name = ${name} from before where c.id = before.id returning before.name as before`
  return rows[0]?.before ?? null
}

/** Whether it went into or out of the archive by this; false where it was so already, or does not exist. */
export async function archiveCalibration(
  db: Connection,
  { workspaceId, calibrationId, archivedAt }: Named & { archivedAt: Date | null },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update "Calibration" set "archivedAt" = ${archivedAt}
    where "workspaceId" = ${workspaceId}::uuid and id = ${calibrationId}::uuid
      and ("archivedAt" is null) = ${archivedAt !== null}`
  return changed > 0
}

/**
 * Adds runs to an active calibration that does not come to hold more than `most`; how many it added, 0 where it is archived, full or
 * not there. The row is locked first: two that add at once cannot pass `most` together.
 */
export async function insertCalibrationRuns(
  db: Connection,
  {
    workspaceId,
    calibrationId,
    runs,
    pilotId,
    most,
    at,
  }: Named & {
    runs: readonly (RunFigures & { runId: CalibrationRunId })[]
    pilotId: string | null
    most: number
    at: Date
  },
): Promise<number> {
  const rows = JSON.stringify(runs)
  return db.$executeRaw`
    with open_calibration as (select id from "Calibration"
      where "workspaceId" = ${workspaceId}::uuid and id = ${calibrationId}::uuid and "archivedAt" is null for update)
    insert into "CalibrationRun" (id, "calibrationId", prompts, "responsesPerPrompt", diversity, settings, value, seed, "pilotId", "createdAt")
    select (r->>'runId')::uuid, c.id, (r->>'prompts')::int, (r->>'responsesPerPrompt')::int, (r->>'diversity')::float8,
      r->'settings', (r->>'value')::float8, r->>'seed', ${pilotId}::uuid, ${at}
    from open_calibration c, jsonb_array_elements(${rows}::jsonb) r
    where (select count(*) from "CalibrationRun" x where x."calibrationId" = c.id) + ${runs.length} <= ${most}`
}

/** The run that was taken out; null where the calibration has none such. */
export async function deleteCalibrationRun(
  db: Connection,
  { workspaceId, calibrationId, runId }: Named & { runId: CalibrationRunId },
): Promise<{ prompts: number; responsesPerPrompt: number; value: number } | null> {
  const rows = await db.$queryRaw<{ prompts: number; responsesPerPrompt: number; value: number }[]>`
    delete from "CalibrationRun" r using "Calibration" c
    where c.id = r."calibrationId" and c."workspaceId" = ${workspaceId}::uuid and c.id = ${calibrationId}::uuid
      and c."archivedAt" is null and r.id = ${runId}::uuid
    returning r.prompts, r."responsesPerPrompt", r.value`
  return rows[0] ?? null
}
