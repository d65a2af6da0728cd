import type { AnalysisId, PoolId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type NextVersion = { workspaceId: WorkspaceId; poolId: PoolId; after: number; versionId: string; at: Date }

/**
 * Opens the version after `after` as a draft; false where the pool has gone on since, is archived or is another workspace's. Fails
 * on PoolVersion_one_draft while another draft is open, on PoolVersion_poolId_number_key where one became ready meanwhile.
 */
export async function openNextVersion(db: Connection, params: NextVersion): Promise<boolean> {
  const { workspaceId, poolId, after, versionId, at } = params
  const opened = await db.$executeRaw`
    insert into "PoolVersion" (id, "workspaceId", "poolId", number, "createdAt")
    select ${versionId}::uuid, p."workspaceId", p.id, ${after}::int + 1, ${at}
    from "Pool" p
    where p.id = ${poolId}::uuid and p."workspaceId" = ${workspaceId}::uuid and p."archivedAt" is null
      and not exists (select 1 from "PoolVersion" v where v."poolId" = p.id and v.number > ${after})`
  return opened > 0
}

/** The first place of a pool that no prompt has taken. */
export async function nextPosition(db: Connection, { poolId }: { poolId: PoolId }): Promise<number> {
  const rows = await db.$queryRaw<{ next: number }[]>`
    select coalesce(max(position) + 1, 0)::int as next from "Prompt" where "poolId" = ${poolId}::uuid`
  return rows[0]?.next ?? 0
}

type Ranking = { analysisId: AnalysisId; candidatePoolId: PoolId; candidateVersion: number }
type Batch = Ranking & {
  /** The version that is being filled, and the place of rank 1 in its pool. */
  number: number
  firstPosition: number
  /** Ranks from + 1 to from + newIds.length. */
  from: number
  newIds: readonly string[]
}

/**
 * Copies ranked candidates into the draft of the base's next version, each with where it came from. An external id that the base
 * uses already is left out. The candidates stay locked, so that their responses are those that their counts tell. Returns how many.
 */
export async function copyCandidates(db: Connection, params: Batch): Promise<number> {
  const { analysisId, candidatePoolId, candidateVersion, number, firstPosition, from, newIds } = params
  return db.$executeRaw`
    insert into "Prompt" (id, "workspaceId", "poolId", "addedInVersion", position, "externalId", messages, "rawText", "contentHash",
      preview, source, lang, "metaJson", "charCount", "wordCount", "turnCount", "responseCount",
      "originPoolId", "originVersion", "originPromptId", "originRank", "originNewBigrams")
    select r.id, a."workspaceId", a."poolId", ${number}::int, ${firstPosition}::int + ${from}::int + r.place - 1,
      case when not exists (select 1 from "Prompt" b where b."poolId" = a."poolId" and b."externalId" = c."externalId"
        and b."removedInVersion" is null) then c."externalId" end,
      c.messages, c."rawText", c."contentHash", c.preview, c.source, c.lang, c."metaJson", c."charCount", c."wordCount",
      c."turnCount", c."responseCount", c."poolId", ${candidateVersion}::int, c.id, ${from}::int + r.place, r."newBigrams"
    from "PoolAnalysis" a
    cross join lateral unnest(a.positions[${from + 1}::int : ${from + newIds.length}::int],
      a."newBigrams"[${from + 1}::int : ${from + newIds.length}::int], ${[...newIds]}::uuid[])
      with ordinality r(position, "newBigrams", id, place)
    join "Prompt" c on c."poolId" = ${candidatePoolId}::uuid and c.position = r.position
    where a.id = ${analysisId}::uuid
    for share of c`
}

/** The responses of the candidates that these new prompts were copied from. */
export async function listOriginResponses(
  db: Connection,
  { promptIds }: { promptIds: readonly string[] },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select r.id::text from "Prompt" p join "CandidateResponse" r on r."promptId" = p."originPromptId"
    where p.id = any(${[...promptIds]}::uuid[]) order by r."promptId", r.index`
  return rows.map(({ id }) => id)
}

/** Copies responses to the new prompts whose origins they answer: `responseIds` under `newIds`, place by place. */
export async function copyResponses(
  db: Connection,
  params: { promptIds: readonly string[]; responseIds: readonly string[]; newIds: readonly string[]; at: Date },
): Promise<void> {
  const { promptIds, responseIds, newIds, at } = params
  await db.$executeRaw`
    insert into "CandidateResponse" (id, "workspaceId", "poolId", "promptId", index, "externalId", content, model, "paramsJson",
      "contentHash", "normalizedHash", "charCount", "wordCount", "createdAt")
    select n.id, p."workspaceId", p."poolId", p.id, r.index, r."externalId", r.content, r.model, r."paramsJson", r."contentHash",
      r."normalizedHash", r."charCount", r."wordCount", ${at}
    from unnest(${[...responseIds]}::uuid[], ${[...newIds]}::uuid[]) n("from", id)
    join "CandidateResponse" r on r.id = n."from"
    join "Prompt" p on p."originPromptId" = r."promptId" and p.id = any(${[...promptIds]}::uuid[])`
}
