import type { Message } from '#lib/core/interchange/prompts/row'
import { type CampaignId, PromptId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

type Asked = { campaignId: CampaignId; planNumber: number; responsesPerPrompt: number }

/** `has` counts different responses: those that say the same count once. */
const HAS = Prisma.sql`(SELECT count(DISTINCT r."normalizedHash")::int FROM "CandidateResponse" r WHERE r."promptId" = s."promptId")`

export type ResponseNeeds = {
  /** Prompts of the plan. */
  prompts: number
  /** Those with enough different responses to become an item. */
  ready: number
  /** Different responses that all the others lack together. */
  missingResponses: number
  /** Responses beyond the first that say the same as another of their prompt. */
  identicalResponses: number
}

/** How far a plan's prompts have the different responses it asks for. */
export async function countResponseNeeds(db: Connection, asked: Asked): Promise<ResponseNeeds> {
  const { campaignId, planNumber, responsesPerPrompt: k } = asked
  const rows = await db.$queryRaw<ResponseNeeds[]>`
    SELECT count(*)::int AS prompts, count(*) FILTER (WHERE h.different >= ${k})::int AS ready,
      coalesce(sum(greatest(${k}::int - h.different, 0)), 0)::int AS "missingResponses",
      coalesce(sum(h.responses - h.different), 0)::int AS "identicalResponses"
    FROM "SelectedPrompt" s CROSS JOIN LATERAL (
      SELECT count(*)::int AS responses, count(DISTINCT r."normalizedHash")::int AS different
      FROM "CandidateResponse" r WHERE r."promptId" = s."promptId") h
    WHERE s."campaignId" = ${campaignId}::uuid AND s."planNumber" = ${planNumber}`
  return rows[0] ?? { prompts: 0, ready: 0, missingResponses: 0, identicalResponses: 0 }
}

export type LackingPrompt = {
  /** Place in the plan's order. */
  ordinal: number
  promptId: PromptId
  /** The id its file gave it. */
  externalId: string | null
  preview: string
  has: number
}
type Page = { after: number; most: number }

/** The plan's prompts that lack different responses, in the plan's order, after `after`. */
export async function listLackingPrompts(db: Connection, asked: Asked & Page): Promise<LackingPrompt[]> {
  const { campaignId, planNumber, responsesPerPrompt, after, most } = asked
  const rows = await db.$queryRaw<(Omit<LackingPrompt, 'promptId'> & { promptId: string })[]>`
    SELECT s.ordinal, s."promptId"::text, p."externalId", p.preview, ${HAS} AS has
    FROM "SelectedPrompt" s JOIN "Prompt" p ON p."workspaceId" = s."workspaceId" AND p.id = s."promptId"
    WHERE s."campaignId" = ${campaignId}::uuid AND s."planNumber" = ${planNumber} AND s.ordinal > ${after}
      AND ${HAS} < ${responsesPerPrompt}
    ORDER BY s.ordinal LIMIT ${most}`
  return rows.map((row) => ({ ...row, promptId: PromptId.parse(row.promptId) }))
}

export type LackingPromptText = {
  ordinal: number
  /** What an import of responses takes: the file's own id while it names this prompt alone, else Rankplan's. */
  id: string
  prompt: string | Message[]
  has: number
}

/** The same with the prompts' texts, as their files gave them. */
export async function listLackingTexts(db: Connection, asked: Asked & Page): Promise<LackingPromptText[]> {
  const { campaignId, planNumber, responsesPerPrompt, after, most } = asked
  const rows = await db.$queryRaw<
    { ordinal: number; id: string; rawText: string | null; messages: Message[]; has: number }[]
  >`
    SELECT s.ordinal, CASE WHEN p."removedInVersion" IS NULL THEN coalesce(p."externalId", p.id::text) ELSE p.id::text END AS id,
      p."rawText", p.messages, ${HAS} AS has
    FROM "SelectedPrompt" s JOIN "Prompt" p ON p."workspaceId" = s."workspaceId" AND p.id = s."promptId"
    WHERE s."campaignId" = ${campaignId}::uuid AND s."planNumber" = ${planNumber} AND s.ordinal > ${after}
      AND ${HAS} < ${responsesPerPrompt}
    ORDER BY s.ordinal LIMIT ${most}`
  return rows.map(({ rawText, messages, ...row }) => ({ ...row, prompt: rawText ?? messages }))
}
