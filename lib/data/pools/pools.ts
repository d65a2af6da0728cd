import { PoolSummary } from '#lib/core/interchange/prompts/summary'
import type { MembershipId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { PoolId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { IMPORT_COLUMNS, type ImportRow, type PoolImport, toImport } from '../imports/import-row.ts'

/** A ready version: the prompts people see. */
export type PoolVersion = {
  number: number
  promptCount: number
  responseCount: number
  repeatedCount: number
  readyAt: Date
}
export type Pool = {
  poolId: PoolId
  name: string
  createdAt: Date
  createdByName: string
  archivedAt: Date | null
  /** The newest ready version; null while nothing has been kept. */
  version: PoolVersion | null
  /** The newest import of prompts, whatever became of it. */
  latestImport: PoolImport | null
}
export type PoolDetail = Pool & { summary: PoolSummary | null }

type PoolRow = {
  id: string
  name: string
  createdAt: Date
  createdByName: string
  archivedAt: Date | null
  number: number | null
  promptCount: number
  responseCount: number
  repeatedCount: number
  readyAt: Date
  summary: unknown
  import: ImportRow | null
}

const toPool = (row: PoolRow): Pool => ({
  poolId: PoolId.parse(row.id),
  name: row.name,
  createdAt: row.createdAt,
  createdByName: row.createdByName,
  archivedAt: row.archivedAt,
  version:
    row.number === null
      ? null
      : {
          number: row.number,
          promptCount: row.promptCount,
          responseCount: row.responseCount,
          repeatedCount: row.repeatedCount,
          readyAt: row.readyAt,
        },
  latestImport: row.import ? toImport(row.import) : null,
})

const poolRows = (db: Connection, where: Prisma.Sql, order: Prisma.Sql): Promise<PoolRow[]> => db.$queryRaw<PoolRow[]>`
  select p.id::text, p.name, p."createdAt", u.name as "createdByName", p."archivedAt",
    v.number, v."promptCount", v."responseCount", v."repeatedCount", v."readyAt", v.summary, i.import
  from "Pool" p
  join "Membership" m on m."workspaceId" = p."workspaceId" and m.id = p."createdById"
  join "User" u on u.id = m."userId"
  left join lateral (select * from "PoolVersion" v where v."poolId" = p.id and v.state = 'ready'
    order by v.number desc limit 1) v on true
  left join lateral (select to_jsonb(r) as import from (
    select ${IMPORT_COLUMNS} from "PoolImport" i
    join "Membership" m on m."workspaceId" = i."workspaceId" and m.id = i."createdById" join "User" u on u.id = m."userId"
    where i."poolId" = p.id and i.kind = 'prompts' order by i."createdAt" desc, i.id desc limit 1) r) i on true
  where ${where} ${order}`

/** The workspace's pools by name; archived ones only when asked for. */
export async function listPools(
  db: Connection,
  { workspaceId, archived }: { workspaceId: WorkspaceId; archived: boolean },
): Promise<Pool[]> {
  const rows = await poolRows(
    db,
    Prisma.sql`p."workspaceId" = ${workspaceId}::uuid and (p."archivedAt" is not null) = ${archived}`,
    Prisma.sql`order by lower(p.name), p.id`,
  )
  return rows.map(toPool)
}

/** One pool, archived or not; null for another workspace's. */
export async function findPool(
  db: Connection,
  { workspaceId, poolId }: { workspaceId: WorkspaceId; poolId: PoolId },
): Promise<PoolDetail | null> {
  const rows = await poolRows(
    db,
    Prisma.sql`p."workspaceId" = ${workspaceId}::uuid and p.id = ${poolId}::uuid`,
    Prisma.empty,
  )
  const row = rows[0]
  if (!row) return null
  return { ...toPool(row), summary: row.summary === null ? null : PoolSummary.parse(row.summary) }
}

type NewPool = { workspaceId: WorkspaceId; createdById: MembershipId; poolId: PoolId; name: string; at: Date }

/**
 * Makes a pool, or finds the active one of that name when nothing was ever kept in it and nothing is under way: a second
 * try after a failed import goes on under the same name. Null when the name belongs to a pool in use.
 */
export async function createPool(db: Connection, params: NewPool): Promise<PoolId | null> {
  const { workspaceId, createdById, poolId, name, at } = params
  const rows = await db.$queryRaw<{ id: string }[]>`
    insert into "Pool" as p (id, "workspaceId", name, "createdById", "createdAt")
    values (${poolId}::uuid, ${workspaceId}::uuid, ${name}, ${createdById}::uuid, ${at})
    on conflict ("workspaceId", lower(name)) where "archivedAt" is null
    do update set name = excluded.name
    where not exists (select 1 from "PoolVersion" v where v."poolId" = p.id)
    returning p.id::text`
  return rows[0] ? PoolId.parse(rows[0].id) : null
}

/** Renames a pool; returns its name before, null when there is no such pool. Fails on Pool_active_name when the name is taken. */
export async function renamePool(
  db: Connection,
  { workspaceId, poolId, name }: { workspaceId: WorkspaceId; poolId: PoolId; name: string },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ before: string }[]>`
    update "Pool" p set name = ${name} from (select id, name from "Pool" where id = ${poolId}::uuid for update) old
    where p.id = old.id and p."workspaceId" = ${workspaceId}::uuid returning old.name as before`
  return rows[0]?.before ?? null
}

/** Archives or brings back a pool. Not while an import is under way; false when nothing changed. */
export async function archivePool(
  db: Connection,
  { workspaceId, poolId, archivedAt }: { workspaceId: WorkspaceId; poolId: PoolId; archivedAt: Date | null },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update "Pool" p set "archivedAt" = ${archivedAt}
    where p.id = ${poolId}::uuid and p."workspaceId" = ${workspaceId}::uuid
      and (p."archivedAt" is null) = ${archivedAt !== null}
      and not exists (select 1 from "PoolVersion" v where v."poolId" = p.id and v.state = 'draft')`
  return changed > 0
}
