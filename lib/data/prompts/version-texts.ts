import { z } from 'zod'
import { Message } from '#lib/core/interchange/prompts/row'
import type { PoolId } from '#lib/core/vocabulary/ids'
import type { Database } from '../client.ts'

/** A prompt as its source had it: the string itself, or its messages. */
export type VersionText = { text: string | readonly Message[]; wordCount: number }

const Row = z.object({
  position: z.number(),
  rawText: z.string().nullable(),
  messages: z.array(Message).nullable(),
  wordCount: z.number(),
})

const ROWS_AT_A_TIME = 500
/** Prompts are at most a few MiB each; together a batch stays near this many characters. */
const CHARACTERS_AT_A_TIME = 2_000_000

/**
 * Every prompt of a version in pool order, in batches, by ranges of their places: nothing is held open between two batches,
 * and a version never changes, so the batches are of one whole however long the reading takes.
 */
export async function* versionTexts(
  db: Pick<Database, '$pool'>,
  { poolId, versionNumber }: { poolId: PoolId; versionNumber: number },
): AsyncGenerator<VersionText[]> {
  for (let after = -1; ; ) {
    const { rows } = await db.$pool.query<Record<string, unknown>>(
      `select position, "rawText", case when "rawText" is null then messages end as messages, "wordCount"
       from (
         select *, sum("charCount") over (order by position) - "charCount" as before from (
           select position, "rawText", messages, "wordCount", "charCount" from "Prompt"
           where "poolId" = $1 and "addedInVersion" <= $2 and ("removedInVersion" is null or "removedInVersion" > $2)
             and position > $3
           order by position limit ${ROWS_AT_A_TIME}) page) page
       where before < ${CHARACTERS_AT_A_TIME} order by position`,
      [poolId, versionNumber, after],
    )
    const batch = rows.map((row) => Row.parse(row))
    const last = batch.at(-1)
    if (!last) return
    after = last.position
    yield batch.map(({ rawText, messages, wordCount }) => ({ text: rawText ?? messages ?? [], wordCount }))
  }
}
