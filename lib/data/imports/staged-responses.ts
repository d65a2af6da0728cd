import type { PoolClient } from 'pg'
import type { PreparedResponse } from '#lib/core/interchange/prompts/prepare'
import type { PoolImportId } from '#lib/core/vocabulary/ids'
import type { Connection, Database } from '../client.ts'
import type { ImportRun } from './run.ts'

export type StagedResponse = Omit<PreparedResponse, 'index'> & {
  id: string
  promptId: string
  line: number
  /** Its place in the line's list. */
  place: number
}

/** Which prompts of the campaign's pool version these ids name: the file's own ids first, then Rankplan's. */
export async function findPromptsByIds(
  db: Pick<Database, '$pool'>,
  { run, ids }: { run: Pick<ImportRun, 'poolId' | 'versionNumber'>; ids: readonly string[] },
): Promise<Map<string, string>> {
  const uuids = ids.filter((id) => UUID.test(id))
  const { rows } = await db.$pool.query<{ key: string; id: string }>(
    `select p.id::text as key, p.id::text as id from "Prompt" p
       where p.id = any($4::uuid[]) and p."poolId" = $1 and p."addedInVersion" <= $2
         and (p."removedInVersion" is null or p."removedInVersion" > $2)
     union all
     select p."externalId", p.id::text from "Prompt" p
       where p."poolId" = $1 and p."externalId" = any($3::text[]) and p."addedInVersion" <= $2 and p."removedInVersion" is null`,
    [run.poolId, run.versionNumber, ids, uuids],
  )
  // Later entries win: a file's own id that looks like one of Rankplan's still names the file's prompt.
  const found = new Map(rows.map(({ key, id }) => [key, id]))
  return new Map(ids.flatMap((id) => entryOf(id, found.get(id) ?? found.get(id.toLowerCase()))))
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const entryOf = (id: string, promptId: string | undefined): [string, string][] => (promptId ? [[id, promptId]] : [])

export type HeldResponses = { count: number; hashes: Set<string> }

/** What these prompts have already, in the pool or staged by this import. Only one import of responses at a time adds to a pool. */
export async function findHeldResponses(
  db: Pick<Database, '$pool'>,
  { importId, promptIds }: { importId: PoolImportId; promptIds: readonly string[] },
): Promise<Map<string, HeldResponses>> {
  const { rows } = await db.$pool.query<{ promptId: string; hash: string }>(
    `select "promptId"::text, "normalizedHash" as hash from "CandidateResponse" where "promptId" = any($2::uuid[])
     union all
     select "promptId"::text, "normalizedHash" from "StagedResponse" where "importId" = $1 and "promptId" = any($2::uuid[])`,
    [importId, promptIds],
  )
  const held = new Map(promptIds.map((id): [string, HeldResponses] => [id, { count: 0, hashes: new Set() }]))
  for (const { promptId, hash } of rows) {
    const one = held.get(promptId)
    if (!one) continue
    one.count += 1
    one.hashes.add(hash)
  }
  return held
}

/** Keeps responses aside for the import, in the batch's transaction. */
export async function insertStaged(
  client: PoolClient,
  run: ImportRun,
  responses: readonly StagedResponse[],
): Promise<void> {
  if (responses.length === 0) return
  await client.query(
    `insert into "StagedResponse" (id, "workspaceId", "importId", "promptId", line, place, "externalId", content, model,
       "paramsJson", "contentHash", "normalizedHash", "charCount", "wordCount")
     select r.id, $2, $3, r."promptId", r.line, r.place, r."externalId", r.content, r.model, r."paramsJson", r."contentHash",
       r."normalizedHash", r."charCount", r."wordCount"
     from json_to_recordset($1::json) as r(id uuid, "promptId" uuid, line int, place int, "externalId" text, content text,
       model text, "paramsJson" text, "contentHash" text, "normalizedHash" text, "charCount" int, "wordCount" int)`,
    [JSON.stringify(responses), run.workspaceId, run.importId],
  )
}

/**
 * Makes what an import kept aside the pool's: each prompt's responses go on after those it has, in the file's order; its
 * count follows. Call it in the transaction that ends the import.
 */
export async function promoteStaged(tx: Connection, { importId }: { importId: PoolImportId }): Promise<void> {
  await tx.$executeRaw`
    WITH staged AS (
      DELETE FROM "StagedResponse" WHERE "importId" = ${importId}::uuid RETURNING *
    ), added AS (
      INSERT INTO "CandidateResponse" (id, "workspaceId", "poolId", "promptId", index, "externalId", content, model, "paramsJson",
        "contentHash", "normalizedHash", "charCount", "wordCount")
      SELECT s.id, s."workspaceId", i."poolId", s."promptId",
        coalesce((SELECT max(r.index) + 1 FROM "CandidateResponse" r WHERE r."promptId" = s."promptId"), 0)
          + row_number() OVER (PARTITION BY s."promptId" ORDER BY s.line, s.place) - 1,
        s."externalId", s.content, s.model, s."paramsJson", s."contentHash", s."normalizedHash", s."charCount", s."wordCount"
      FROM staged s JOIN "PoolImport" i ON i.id = s."importId"
      RETURNING "promptId"
    )
    UPDATE "Prompt" p SET "responseCount" = p."responseCount" + a.count
    FROM (SELECT "promptId", count(*)::int AS count FROM added GROUP BY 1) a WHERE p.id = a."promptId"`
}

/** Removes up to `most` of what an import kept aside, for the run that holds it; returns how many went. */
export async function deleteStaged(
  db: Connection,
  { importId, runToken, most }: { importId: PoolImportId; runToken: string; most: number },
): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "StagedResponse" WHERE id IN (
      SELECT s.id FROM "StagedResponse" s JOIN "PoolImport" i ON i.id = s."importId"
      WHERE i.id = ${importId}::uuid AND i."runToken" = ${runToken}::uuid AND i."endedAt" IS NULL LIMIT ${most})`
}
