import { z } from 'zod'
import { Message } from '#lib/core/interchange/prompts/row'
import { PoolId, PromptId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

export type PromptLine = {
  promptId: string
  position: number
  externalId: string | null
  preview: string
  source: string | null
  lang: string | null
  wordCount: number
  turnCount: number
  responseCount: number
}
type InVersion = { workspaceId: WorkspaceId; poolId: PoolId; version: number }
export type PromptFilter = { search?: string | undefined; source?: string | undefined; lang?: string | undefined }

const LINE = Prisma.sql`
  p.id::text as "promptId", p.position, p."externalId", p.preview, p.source, p.lang, p."wordCount", p."turnCount", p."responseCount"`
const heldBy = ({ workspaceId, poolId, version }: InVersion) => Prisma.sql`
  p."workspaceId" = ${workspaceId}::uuid and p."poolId" = ${poolId}::uuid and p."addedInVersion" <= ${version}
  and (p."removedInVersion" is null or p."removedInVersion" > ${version})`

/**
 * Prompts of a version from place `from` on. Places are dense from 0, so any page of 200,000 is one index range.
 */
export async function pagePrompts(
  db: Connection,
  { from, most, ...version }: InVersion & { from: number; most: number },
): Promise<PromptLine[]> {
  return db.$queryRaw<PromptLine[]>`
    select ${LINE} from "Prompt" p where ${heldBy(version)} and p.position >= ${from} and p.position < ${from + most}
    order by p.position`
}

/** LIKE reads % and _ as wildcards: as themselves they are escaped. */
const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Prompts that match, after place `after`: a substring of the text or the id in any case, a source, a language ('' = none given). */
export async function findPrompts(
  db: Connection,
  { after, most, search, source, lang, ...version }: InVersion & PromptFilter & { after: number; most: number },
): Promise<PromptLine[]> {
  const conditions = [heldBy(version), Prisma.sql`p.position > ${after}`]
  if (source !== undefined) conditions.push(Prisma.sql`p.source is not distinct from nullif(${source}, '')`)
  if (lang !== undefined) conditions.push(Prisma.sql`p.lang is not distinct from nullif(${lang}, '')`)
  if (search) {
    // In jsonb's text form quotes, backslashes and control characters are escaped, as JSON.stringify does.
    const inJson = likePattern(JSON.stringify(search).slice(1, -1))
    conditions.push(Prisma.sql`(p."externalId" ilike ${likePattern(search)} or case when p."rawText" is not null
      then p."rawText" ilike ${likePattern(search)}
      else jsonb_path_query_array(p.messages, '$[*].content')::text ilike ${inJson} end)`)
  }
  return db.$queryRaw<PromptLine[]>`
    select ${LINE} from "Prompt" p where ${Prisma.join(conditions, ' and ')} order by p.position limit ${most}`
}

const PromptDetail = z.object({
  promptId: PromptId,
  position: z.number(),
  addedInVersion: z.number(),
  sourceLine: z.number().nullable(),
  externalId: z.string().nullable(),
  messages: z.array(Message),
  source: z.string().nullable(),
  lang: z.string().nullable(),
  metaJson: z.string().nullable(),
  contentHash: z.string(),
  charCount: z.number(),
  wordCount: z.number(),
  turnCount: z.number(),
  /** Where a prompt that was added from another pool comes from; null for one of a file. */
  origin: z
    .object({
      poolId: PoolId,
      poolName: z.string(),
      versionNumber: z.number(),
      promptId: PromptId,
      rank: z.number(),
      newBigrams: z.number(),
    })
    .nullable(),
  responses: z.array(
    z.object({
      index: z.number(),
      content: z.string(),
      model: z.string().nullable(),
      externalId: z.string().nullable(),
      paramsJson: z.string().nullable(),
      charCount: z.number(),
      wordCount: z.number(),
      /** The index of an earlier response of this prompt that says the same. */
      sameAs: z.number().nullable(),
    }),
  ),
})
export type PromptDetail = z.infer<typeof PromptDetail>

/** One prompt of a ready version with its responses; null where the pool holds no such prompt, or only a draft does. */
export async function findPrompt(
  db: Connection,
  params: { workspaceId: WorkspaceId; poolId: PoolId; promptId: PromptId },
): Promise<PromptDetail | null> {
  const { workspaceId, poolId, promptId } = params
  const rows = await db.$queryRaw<unknown[]>`
    select p.id::text as "promptId", p.position, p."addedInVersion", p."sourceLine", p."externalId", p.messages, p.source, p.lang,
      p."metaJson", p."contentHash", p."charCount", p."wordCount", p."turnCount",
      (select jsonb_build_object('poolId', o.id, 'poolName', o.name, 'versionNumber', p."originVersion", 'promptId',
        p."originPromptId", 'rank', p."originRank", 'newBigrams', p."originNewBigrams")
        from "Pool" o where o.id = p."originPoolId" and o."workspaceId" = p."workspaceId") as origin,
      coalesce((select jsonb_agg(to_jsonb(r) order by r.index) from (
        select c.index, c.content, c.model, c."externalId", c."paramsJson", c."charCount", c."wordCount",
          (select min(e.index) from "CandidateResponse" e where e."promptId" = c."promptId"
            and e."normalizedHash" = c."normalizedHash" and e.index < c.index) as "sameAs"
        from "CandidateResponse" c where c."promptId" = p.id) r), '[]') as responses
    from "Prompt" p
    join "PoolVersion" v on v."poolId" = p."poolId" and v.number = p."addedInVersion" and v.state = 'ready'
    where p.id = ${promptId}::uuid and p."poolId" = ${poolId}::uuid and p."workspaceId" = ${workspaceId}::uuid`
  return rows[0] ? PromptDetail.parse(rows[0]) : null
}
