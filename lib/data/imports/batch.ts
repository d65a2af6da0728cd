import type { PoolClient } from 'pg'
import type { FileFormat } from '#lib/core/interchange/bytes/file-kind'
import type { LeftOutField, RepeatedExample } from '#lib/core/interchange/imports/report'
import { KEPT_REJECTIONS } from '#lib/core/interchange/limits'
import type { PreparedPrompt } from '#lib/core/interchange/prompts/prepare'
import type { Rejection } from '#lib/core/interchange/prompts/rejection'
import type { Database } from '../client.ts'
import type { ImportRun } from './run.ts'

export type PlacedPrompt = PreparedPrompt & { id: string; position: number; responseIds: readonly string[] }

/** Where the next batch starts, and what the file turned out to be. */
export type BatchCheckpoint = {
  format: FileFormat
  gz: boolean
  bytesRead: number
  /** Where the batch before ended, and where this one does. */
  fromOffset: number
  toOffset: number
  lineCount: number
  at: Date
}

/** What became of one batch. Counts are of the batch alone; `leftOut` and `repeatedExamples` are the whole so far. */
export type BatchOutcome = {
  /** Lines. */
  acceptedCount: number
  rejections: readonly Rejection[]
  repeatedCount: number
  responseCount: number
  identicalCount: number
  leftOut: readonly LeftOutField[]
  repeatedExamples: readonly RepeatedExample[]
}

const MOVE_CHECKPOINT = `
  update "PoolImport" set
    "unpackedOffset" = $4, "lineCount" = $5, "bytesRead" = $6, format = $7, gz = $8,
    "readCount" = "readCount" + $9 + $10, "acceptedCount" = "acceptedCount" + $9, "rejectedCount" = "rejectedCount" + $10,
    "repeatedCount" = "repeatedCount" + $11, "responseCount" = "responseCount" + $12, "identicalCount" = "identicalCount" + $13,
    "leftOut" = $14::jsonb, "repeatedExamples" = $15::jsonb, "progressAt" = $16
  where id = $1 and "runToken" = $2 and state = 'running' and "unpackedOffset" = $3
  returning "cancelRequestedAt" is not null as "isEnding", "rejectedCount"`

const INSERT_PROMPTS = `
  insert into "Prompt" (id, "workspaceId", "poolId", "addedInVersion", position, "sourceLine", "externalId", messages, "rawText",
    "contentHash", preview, source, lang, "metaJson", "charCount", "wordCount", "turnCount", "responseCount")
  select r.id, $2, $3, $4, r.position, r.line, r."externalId", r.messages, r."rawText", r."contentHash", r.preview, r.source,
    r.lang, r."metaJson", r."charCount", r."wordCount", r."turnCount", r."responseCount"
  from json_to_recordset($1::json) as r(id uuid, position int, line int, "externalId" text, messages jsonb, "rawText" text,
    "contentHash" text, preview text, source text, lang text, "metaJson" text, "charCount" int, "wordCount" int,
    "turnCount" int, "responseCount" int)`

const INSERT_RESPONSES = `
  insert into "CandidateResponse" (id, "workspaceId", "poolId", "promptId", index, "externalId", content, model, "paramsJson",
    "contentHash", "normalizedHash", "charCount", "wordCount", "createdAt")
  select r.id, $2, $3, r."promptId", r.index, r."externalId", r.content, r.model, r."paramsJson", r."contentHash",
    r."normalizedHash", r."charCount", r."wordCount", $4
  from json_to_recordset($1::json) as r(id uuid, "promptId" uuid, index int, "externalId" text, content text, model text,
    "paramsJson" text, "contentHash" text, "normalizedHash" text, "charCount" int, "wordCount" int)`

const INSERT_REJECTIONS = `
  insert into "ImportRejection" ("importId", line, "column", code, reason)
  select $1, r.line, r."column", r.code, r.reason
  from json_to_recordset($2::json) as r(line int, "column" int, code text, reason text) order by r.line limit $3`

/**
 * Writes what `insert` writes, the rejections and the checkpoint together or not at all. The checkpoint moves first and
 * only for the run that holds the import, from exactly where the batch before ended: a replaced worker, or a batch sent
 * twice, writes nothing and gets null.
 */
export async function writeBatch(
  db: Pick<Database, '$pool'>,
  run: ImportRun,
  { checkpoint, outcome }: { checkpoint: BatchCheckpoint; outcome: BatchOutcome },
  insert: (client: PoolClient) => Promise<void>,
): Promise<{ isEnding: boolean } | null> {
  const { rejections } = outcome
  const client = await db.$pool.connect()
  let broken = false
  try {
    await client.query('begin')
    const moved = await client.query<{ isEnding: boolean; rejectedCount: number }>(MOVE_CHECKPOINT, [
      run.importId,
      run.runToken,
      checkpoint.fromOffset,
      checkpoint.toOffset,
      checkpoint.lineCount,
      checkpoint.bytesRead,
      checkpoint.format,
      checkpoint.gz,
      outcome.acceptedCount,
      rejections.length,
      outcome.repeatedCount,
      outcome.responseCount,
      outcome.identicalCount,
      JSON.stringify(outcome.leftOut),
      JSON.stringify(outcome.repeatedExamples),
      checkpoint.at,
    ])
    const held = moved.rows[0]
    if (!held) {
      await client.query('rollback')
      return null
    }
    await insert(client)
    const room = KEPT_REJECTIONS - (held.rejectedCount - rejections.length)
    if (rejections.length > 0 && room > 0)
      await client.query(INSERT_REJECTIONS, [run.importId, JSON.stringify(rejections.slice(0, room)), room])
    await client.query('commit')
    return { isEnding: held.isEnding }
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Adds prompts with their responses to the version that an import fills, in the batch's transaction. */
export async function insertPrompts(
  client: PoolClient,
  run: ImportRun,
  { prompts, at }: { prompts: readonly PlacedPrompt[]; at: Date },
): Promise<void> {
  const responses = prompts.flatMap(({ id, responses: list, responseIds }) =>
    list.map((response, i) => ({ ...response, id: responseIds[i], promptId: id })),
  )
  if (prompts.length > 0) {
    const rows = prompts.map(({ responses: list, ...prompt }) => ({ ...prompt, responseCount: list.length }))
    await client.query(INSERT_PROMPTS, [JSON.stringify(rows), run.workspaceId, run.poolId, run.versionNumber])
  }
  if (responses.length > 0)
    await client.query(INSERT_RESPONSES, [JSON.stringify(responses), run.workspaceId, run.poolId, at])
}

type Known = {
  /** Ids that stand in the pool already, with the line and version that brought them. */
  ids: ReadonlyMap<string, { line: number | null; version: number }>
  /** Content hashes that stand in the pool already, with the first line and version that brought them. */
  hashes: ReadonlyMap<string, { line: number | null; version: number }>
}

/** Which of these ids and hashes the pool already holds. Only the run that holds the draft adds to a pool, so the answer stays true. */
export async function findKnown(
  db: Pick<Database, '$pool'>,
  { poolId, ids, hashes }: { poolId: string; ids: readonly string[]; hashes: readonly string[] },
): Promise<Known> {
  type Row = { key: string; line: number | null; version: number }
  const byId = db.$pool.query<Row>(
    `select "externalId" as key, "sourceLine" as line, "addedInVersion" as version from "Prompt"
     where "poolId" = $1 and "externalId" = any($2::text[]) and "removedInVersion" is null`,
    [poolId, ids],
  )
  const byHash = db.$pool.query<Row>(
    `select distinct on ("contentHash") "contentHash" as key, "sourceLine" as line, "addedInVersion" as version from "Prompt"
     where "poolId" = $1 and "contentHash" = any($2::text[]) and "removedInVersion" is null order by "contentHash", position`,
    [poolId, hashes],
  )
  const [idRows, hashRows] = await Promise.all([byId, byHash])
  const toMap = (rows: readonly Row[]) => new Map(rows.map(({ key, line, version }) => [key, { line, version }]))
  return { ids: toMap(idRows.rows), hashes: toMap(hashRows.rows) }
}
