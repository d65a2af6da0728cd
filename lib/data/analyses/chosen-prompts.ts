import type { Message } from '#lib/core/interchange/prompts/row'
import { type AnalysisId, PromptId } from '#lib/core/vocabulary/ids'
import type { Connection, Database } from '../client.ts'

export type ChosenText = {
  /** Place in the order chosen, from 1. */
  rank: number
  /** The file's own id while it names this prompt alone, else Rankplan's. */
  id: string
  prompt: string | Message[]
  source: string | null
  lang: string | null
}

/** The prompts that a selection chose, in its order from place `from` (from 0) on, as their files gave them. */
export async function pageChosenTexts(
  db: Connection,
  { analysisId, from, most }: { analysisId: AnalysisId; from: number; most: number },
): Promise<ChosenText[]> {
  const rows = await db.$queryRaw<(Omit<ChosenText, 'prompt'> & { rawText: string | null; messages: Message[] })[]>`
    select (${from}::int + c.place)::int as rank, p.source, p.lang, p."rawText", p.messages,
      case when p."removedInVersion" is null then coalesce(p."externalId", p.id::text) else p.id::text end as id
    from "PoolAnalysis" a
    cross join lateral unnest(a.positions[${from + 1}::int : ${from + most}::int]) with ordinality c(position, place)
    join "Prompt" p on p."poolId" = a."poolId" and p.position = c.position
    where a.id = ${analysisId}::uuid order by c.place`
  return rows.map(({ rawText, messages, ...row }) => ({ ...row, prompt: rawText ?? messages }))
}

/** All prompts that a selection chose, in its order. */
export async function listChosenPrompts(
  db: Pick<Database, '$pool'>,
  { analysisId }: { analysisId: AnalysisId },
): Promise<PromptId[]> {
  const { rows } = await db.$pool.query<{ id: string }>(
    `select p.id::text from "PoolAnalysis" a
     cross join lateral unnest(a.positions) with ordinality c(position, place)
     join "Prompt" p on p."poolId" = a."poolId" and p.position = c.position
     where a.id = $1 order by c.place`,
    [analysisId],
  )
  return rows.map(({ id }) => PromptId.parse(id))
}
