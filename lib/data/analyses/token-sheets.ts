import { z } from 'zod'
import type { PromptText } from '#lib/core/diversity/heavy-work'
import { SHEET_PROMPTS } from '#lib/core/diversity/tokens/token-sheet'
import { Message } from '#lib/core/interchange/prompts/row'
import type { PoolId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection, Database } from '../client.ts'
import type { Held } from './run.ts'

/** Prompts are at most a few MiB each; those of a sheet are at most so many characters, the last one's excepted. */
const SHEET_CHARACTERS = 4_000_000

/** Consecutive prompts of one version that share a sheet. */
export type SheetSpan = {
  poolId: PoolId
  addedInVersion: number
  firstPosition: number
  lastPosition: number
  /** Those that the version asked about holds. */
  prompts: number
  /** It holds all that the span ever held: only then is its sheet of use to other versions. */
  isWhole: boolean
  isStored: boolean
}

type InPool = { poolId: PoolId; settingsHash: string }

/**
 * The spans of a version in pool order. Where they begin depends on the prompts alone, so that every later version, and every
 * run of every analysis, comes to the same.
 */
export async function listSheetSpans(
  db: Pick<Database, '$pool'>,
  { poolId, versionNumber, settingsHash }: InPool & { versionNumber: number },
): Promise<SheetSpan[]> {
  const { rows } = await db.$pool.query<Omit<SheetSpan, 'poolId'>>(
    `with placed as (
       select "addedInVersion", position, "removedInVersion" is null or "removedInVersion" > $2 as held,
         (row_number() over added - 1) / ${SHEET_PROMPTS} as block,
         (sum("charCount") over added - "charCount") / ${SHEET_CHARACTERS} as volume
       from "Prompt" where "poolId" = $1 and "addedInVersion" <= $2
       window added as (partition by "addedInVersion" order by position)),
     span as (
       select "addedInVersion", min(position) as "firstPosition", max(position) as "lastPosition",
         count(*) filter (where held)::int as prompts, bool_and(held) as "isWhole"
       from placed group by "addedInVersion", block, volume)
     select s.*, s."isWhole" and t."poolId" is not null as "isStored"
     from span s left join "TokenSheet" t
       on t."poolId" = $1 and t."settingsHash" = $3 and t."firstPosition" = s."firstPosition"
     where s.prompts > 0 order by s."firstPosition"`,
    [poolId, versionNumber, settingsHash],
  )
  return rows.map((row) => ({ ...row, poolId }))
}

/** The packed sheet that begins at this place; null where there is none. */
export async function findSheet(
  db: Pick<Database, '$pool'>,
  { poolId, settingsHash, firstPosition }: InPool & { firstPosition: number },
): Promise<Uint8Array | null> {
  const { rows } = await db.$pool.query<{ bytes: Buffer }>(
    `select bytes from "TokenSheet" where "poolId" = $1 and "settingsHash" = $2 and "firstPosition" = $3`,
    [poolId, settingsHash, firstPosition],
  )
  // A copy of its own: the memory of a small Buffer is shared with others and cannot be handed to a thread.
  return rows[0] ? new Uint8Array(rows[0].bytes) : null
}

const TextRow = z.object({ rawText: z.string().nullable(), messages: z.array(Message).nullable() })

/** The prompts of a span that a version holds, as their files gave them, in pool order. */
export async function readSpanTexts(
  db: Pick<Database, '$pool'>,
  { poolId, firstPosition, lastPosition }: SheetSpan,
  versionNumber: number,
): Promise<PromptText[]> {
  const { rows } = await db.$pool.query<Record<string, unknown>>(
    `select "rawText", case when "rawText" is null then messages end as messages from "Prompt"
     where "poolId" = $1 and position between $3 and $4 and "addedInVersion" <= $2
       and ("removedInVersion" is null or "removedInVersion" > $2)
     order by position`,
    [poolId, versionNumber, firstPosition, lastPosition],
  )
  return rows.map((row) => {
    const { rawText, messages } = TextRow.parse(row)
    return rawText ?? messages ?? []
  })
}

/**
 * Keeps a whole span's sheet, if the run still holds its analysis. Of two that make the same sheet at once the first one's
 * stays: their bytes are equal.
 */
export async function keepSheet(
  db: Connection,
  params: Held & InPool & { workspaceId: WorkspaceId; span: SheetSpan; bytes: Uint8Array; at: Date },
): Promise<void> {
  const { analysisId, runToken, workspaceId, poolId, settingsHash, span, bytes, at } = params
  await db.$executeRaw`
    insert into "TokenSheet" ("workspaceId", "poolId", "addedInVersion", "settingsHash", "firstPosition", "promptCount", bytes, "createdAt")
    select ${workspaceId}::uuid, ${poolId}::uuid, ${span.addedInVersion}, ${settingsHash}, ${span.firstPosition}, ${span.prompts}, ${bytes}, ${at}
    from "PoolAnalysis" where id = ${analysisId}::uuid and "runToken" = ${runToken}::uuid and state = 'running'
    on conflict do nothing`
}

/** Removes up to `most` sheets made before `before`; whoever needs one makes it again. Returns how many went. */
export function removeOldSheets(db: Connection, { before, most }: { before: Date; most: number }): Promise<number> {
  return db.$executeRaw`
    delete from "TokenSheet" where ("poolId", "settingsHash", "firstPosition") in (
      select "poolId", "settingsHash", "firstPosition" from "TokenSheet" where "createdAt" < ${before} limit ${most})`
}
