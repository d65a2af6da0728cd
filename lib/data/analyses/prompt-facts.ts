import type { PromptFacts } from '#lib/core/diversity/selection/prompt-facts'
import { type PoolId, PromptId } from '#lib/core/vocabulary/ids'
import type { Database } from '../client.ts'

type Version = { poolId: PoolId; versionNumber: number }
type Read = Pick<Database, '$pool'>

/** Beyond so many sources (or languages) the rarer ones are told apart no more. */
const VALUES_TOLD_APART = 100

/** Names of what PromptFacts numbers; null names no source. The rarer ones, which share the number after the last, have no name here. */
export type FactValues = { sources: (string | null)[]; langs: (string | null)[] }

const HELD = `p."addedInVersion" <= v.number and (p."removedInVersion" is null or p."removedInVersion" > v.number)`
/** Versions one after the other, each in pool order. */
const VERSIONS = 'unnest($1::uuid[], $2::int[]) with ordinality v("poolId", number, place)'
const given = (versions: readonly Version[]) => [
  versions.map(({ poolId }) => poolId),
  versions.map(({ versionNumber }) => versionNumber),
]

async function listValues(db: Read, versions: readonly Version[], column: 'source' | 'lang') {
  const { rows } = await db.$pool.query<{ value: string | null }>(
    `select p.${column} as value from ${VERSIONS} join "Prompt" p on p."poolId" = v."poolId" and ${HELD}
     group by 1 order by count(*) desc, 1 nulls first limit ${VALUES_TOLD_APART}`,
    given(versions),
  )
  return rows.map(({ value }) => value)
}

/** What a version's prompts are beside their text, or those of two versions one after the other; and where each stands in its pool. */
export async function readPromptFacts(
  db: Read,
  versions: readonly Version[],
): Promise<{ facts: PromptFacts; values: FactValues; positions: Uint32Array }> {
  const [sources, langs] = await Promise.all([listValues(db, versions, 'source'), listValues(db, versions, 'lang')])
  // As bytes, since a million of anything else is a million objects here.
  const list = (value: string) => `string_agg(int4send((${value})::int), ''::bytea order by index)`
  const code = (column: string, place: number) =>
    `case when h.${column} is null then $${place + 1}::int else coalesce(${column}s.code - 1, cardinality($${place}::text[])) end`
  const { rows } = await db.$pool.query<Record<'firstEqual' | 'positions' | 'sources' | 'langs', Buffer | null>>(
    `with held as (
       select row_number() over (order by v.place, p.position) - 1 as index, p.position, p."contentHash", p.source, p.lang
       from ${VERSIONS} join "Prompt" p on p."poolId" = v."poolId" and ${HELD}),
     marked as (select *, min(index) over (partition by "contentHash") as "firstEqual" from held)
     select ${list('"firstEqual"')} as "firstEqual", ${list('position')} as positions,
       ${list(code('source', 3))} as sources, ${list(code('lang', 5))} as langs
     from marked h
     left join unnest($3::text[]) with ordinality sources(value, code) on sources.value = h.source
     left join unnest($5::text[]) with ordinality langs(value, code) on langs.value = h.lang`,
    [...given(versions), sources, numberOfNone(sources), langs, numberOfNone(langs)],
  )
  const row = rows[0]
  return {
    facts: {
      firstEqual: wholeNumbers(row?.firstEqual),
      sources: Uint16Array.from(wholeNumbers(row?.sources)),
      langs: Uint16Array.from(wholeNumbers(row?.langs)),
    },
    values: { sources, langs },
    positions: wholeNumbers(row?.positions),
  }
}

const numberOfNone = (values: readonly (string | null)[]): number =>
  values.includes(null) ? values.indexOf(null) : values.length

/** Postgres sends the most significant byte first. */
function wholeNumbers(bytes: Buffer | null | undefined): Uint32Array {
  if (!bytes) return new Uint32Array()
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32BE(i * 4))
}

/** Prompts at these places of a pool as a page shows them, by place. */
export async function findPromptSamples(
  db: Read,
  { poolId, positions }: { poolId: PoolId; positions: readonly number[] },
): Promise<Map<number, { promptId: PromptId; position: number; preview: string }>> {
  const { rows } = await db.$pool.query<{ id: string; position: number; preview: string }>(
    `select id::text, position, preview from "Prompt" where "poolId" = $1 and position = any($2::int[])`,
    [poolId, positions],
  )
  return new Map(
    rows.map(({ id, position, preview }) => [position, { promptId: PromptId.parse(id), position, preview }]),
  )
}

/** Mean words of a version's prompts, the whole conversations; null for none. */
export async function meanPromptWords(db: Read, { poolId, versionNumber }: Version): Promise<number | null> {
  const { rows } = await db.$pool.query<{ mean: number | null }>(
    `select sum("wordCount")::float8 / nullif(count(*), 0) as mean from "Prompt"
     where "poolId" = $1 and "addedInVersion" <= $2 and ("removedInVersion" is null or "removedInVersion" > $2)`,
    [poolId, versionNumber],
  )
  return rows[0]?.mean ?? null
}
