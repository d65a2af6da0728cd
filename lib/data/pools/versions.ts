import { PoolSummary, TALLIES_SHOWN, wordBinStarts } from '#lib/core/interchange/prompts/summary'
import type { PoolId, PoolImportId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Version = { poolId: PoolId; number: number }

/**
 * Removes up to `most` of the prompts that an import has added, with their responses; returns how many went. In batches,
 * so that stopping a large import holds no long lock; only a draft's, and only for the run that holds the import: while
 * its row is locked no other worker can take it over.
 */
export async function deleteDraftPrompts(
  db: Connection,
  { importId, runToken, most }: { importId: PoolImportId; runToken: string; most: number },
): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    with held as (
      select i."poolId", i."versionNumber" from "PoolImport" i
      join "PoolVersion" v on v."poolId" = i."poolId" and v.number = i."versionNumber" and v.state = 'draft'
      where i.id = ${importId}::uuid and i."runToken" = ${runToken}::uuid and i."endedAt" is null for share of i),
    doomed as (
      select p.id from "Prompt" p join held on p."poolId" = held."poolId" and p."addedInVersion" = held."versionNumber"
      limit ${most}),
    responses as (delete from "CandidateResponse" where "promptId" in (select id from doomed)),
    prompts as (delete from "Prompt" where id in (select id from doomed) returning 1)
    select count(*)::int as count from prompts`
  return rows[0]?.count ?? 0
}

/** Removes an empty draft; its number is free again. Fails on the prompts' foreign key while any is left. */
export async function dropDraft(db: Connection, { poolId, number }: Version): Promise<void> {
  await db.$executeRaw`
    delete from "PoolVersion" where "poolId" = ${poolId}::uuid and number = ${number} and state = 'draft'`
}

/** Makes a draft ready, with its counts over all prompts the version holds, and its summary. False when it is no draft. */
export async function makeVersionReady(
  db: Connection,
  { poolId, number, at, summary }: Version & { at: Date; summary: PoolSummary },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update "PoolVersion" v set state = 'ready', "readyAt" = ${at}, summary = ${JSON.stringify(summary)}::jsonb,
      "promptCount" = c.prompts, "responseCount" = c.responses, "repeatedCount" = c.prompts - c.hashes
    from (select count(*)::int as prompts, coalesce(sum("responseCount"), 0)::int as responses,
        count(distinct "contentHash")::int as hashes
      from "Prompt" where "poolId" = ${poolId}::uuid and "addedInVersion" <= ${number}
        and ("removedInVersion" is null or "removedInVersion" > ${number})) c
    where v."poolId" = ${poolId}::uuid and v.number = ${number} and v.state = 'draft'`
  return changed > 0
}

type Facet = { facet: string; value: string | null; count: number }

/** What a ready version of the workspace's pool holds; null for a draft's number and for any other. */
export async function findReadyVersion(
  db: Connection,
  { workspaceId, poolId, number }: Version & { workspaceId: WorkspaceId },
): Promise<{ promptCount: number; repeatedCount: number } | null> {
  const rows = await db.$queryRaw<{ promptCount: number; repeatedCount: number }[]>`
    select "promptCount", "repeatedCount" from "PoolVersion"
    where "workspaceId" = ${workspaceId}::uuid and "poolId" = ${poolId}::uuid and number = ${number} and state = 'ready'`
  return rows[0] ?? null
}

/** Whether the pool's next version is being filled, or waits for a decision. */
export async function hasDraft(db: Connection, { poolId }: { poolId: PoolId }): Promise<boolean> {
  const rows = await db.$queryRaw<{ there: boolean }[]>`
    select exists (select 1 from "PoolVersion" where "poolId" = ${poolId}::uuid and state = 'draft') as there`
  return rows[0]?.there ?? false
}

/**
 * What a version holds: lengths, turns, responses, sources and languages. There may be as many sources as prompts, so only the most
 * frequent leave the database.
 */
export async function summarizeVersion(db: Connection, { poolId, number }: Version): Promise<PoolSummary> {
  const starts = [...wordBinStarts]
  const facets = await db.$queryRaw<Facet[]>`
    with held as materialized (
      select "wordCount", "turnCount", "responseCount", source, lang from "Prompt"
      where "poolId" = ${poolId}::uuid and "addedInVersion" <= ${number}
        and ("removedInVersion" is null or "removedInVersion" > ${number}))
    select 'bin' as facet, width_bucket("wordCount", ${starts}::int[])::text as value, count(*)::int as count from held group by 2
    union all select 'turn', "turnCount"::text, count(*)::int from held group by 2
    union all select 'response', "responseCount"::text, count(*)::int from held group by 2
    union all (select 'source', source, count(*)::int from held group by source
      order by 3 desc, source collate "C" nulls first limit ${TALLIES_SHOWN})
    union all (select 'lang', lang, count(*)::int from held group by lang
      order by 3 desc, lang collate "C" nulls first limit ${TALLIES_SHOWN})`
  const [spread] = await db.$queryRaw<{ median: number | null; p95: number | null; most: number | null }[]>`
    select percentile_cont(0.5) within group (order by "wordCount") as median,
      percentile_cont(0.95) within group (order by "wordCount") as p95, max("wordCount") as most
    from "Prompt" where "poolId" = ${poolId}::uuid and "addedInVersion" <= ${number}
      and ("removedInVersion" is null or "removedInVersion" > ${number})`
  const of = (facet: string) => facets.filter((row) => row.facet === facet)
  const binCounts = new Map(of('bin').map((row) => [Number(row.value), row.count]))
  const prompts = of('turn').reduce((sum, row) => sum + row.count, 0)
  const [sources, otherSources] = topOf(of('source'), prompts)
  const [langs, otherLangs] = topOf(of('lang'), prompts)
  return PoolSummary.parse({
    words: {
      bins: starts.map((from, i) => ({ from, to: starts[i + 1] ?? null, count: binCounts.get(i + 1) ?? 0 })),
      median: spread?.median ?? null,
      p95: spread?.p95 ?? null,
      most: spread?.most ?? null,
    },
    turns: numbersOf(of('turn')),
    responses: numbersOf(of('response')),
    sources,
    otherSources,
    langs,
    otherLangs,
  })
}

const numbersOf = (rows: readonly Facet[]) =>
  rows.map(({ value, count }) => ({ value: Number(value), count })).sort((a, b) => a.value - b.value)

/** The most frequent values, and how many of the prompts hold others; a column that names nothing at all is empty. */
function topOf(rows: readonly Facet[], prompts: number): [{ value: string | null; count: number }[], number] {
  if (rows.every((row) => row.value === null)) return [[], 0]
  const sorted = [...rows].sort((a, b) => b.count - a.count || (a.value ?? '').localeCompare(b.value ?? '', 'en'))
  const rest = sorted.reduce((left, row) => left - row.count, prompts)
  return [sorted.map(({ value, count }) => ({ value, count })), rest]
}
