import type { RatingCount } from '#lib/core/ranking/beside/rating-summary'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { standingJudgments, type Whose } from './standing.ts'

/** Of the newest `most` judgments that stand. */
type Counted = Whose & { most: number }

const newest = ({ most, ...whose }: Counted): Prisma.Sql =>
  Prisma.sql`SELECT j.* ${standingJudgments(whose)} ORDER BY j.sequence DESC LIMIT ${most}::int`

export type SaidCounts = {
  judgments: number
  /** Responses in them, one judged twice counted twice. */
  responses: number
  allBad: number
  comments: number
  /** Between neighbouring tiers of all of them, and at how many of these slightly, clearly and much better was said. */
  boundaries: number
  slightly: number
  clearly: number
  much: number
}

/** How much was said beside the rankings. */
export async function countSaid(db: Connection, counted: Counted): Promise<SaidCounts> {
  const [row] = await db.$queryRaw<SaidCounts[]>`
    SELECT count(*)::int AS judgments, coalesce(sum(cardinality(j.ranks)), 0)::int AS responses,
      count(*) FILTER (WHERE j."allBad")::int AS "allBad", count(j.comment)::int AS comments,
      coalesce(sum((SELECT max(rank) FROM unnest(j.ranks) rank) - 1), 0)::int AS boundaries,
      coalesce(sum(cardinality(array_positions(j.strengths, 1))), 0)::int AS slightly,
      coalesce(sum(cardinality(array_positions(j.strengths, 2))), 0)::int AS clearly,
      coalesce(sum(cardinality(array_positions(j.strengths, 3))), 0)::int AS much
    FROM (${newest(counted)}) j`
  if (!row) throw new Error('an aggregate has one row')
  return row
}

export type LabelCount = { scope: 'item' | 'response'; key: string; count: number }

/** How often each label was put: on so many items as a whole, and on so many responses. */
export async function countLabels(db: Connection, counted: Counted): Promise<LabelCount[]> {
  return db.$queryRaw`
    WITH said AS (${newest(counted)})
    SELECT 'item' AS scope, key, count(*)::int AS count
    FROM said, jsonb_array_elements_text(said.labels->'item') key GROUP BY key
    UNION ALL
    SELECT 'response', key, count(*)::int
    FROM said, jsonb_array_elements(said.labels->'responses') put, jsonb_array_elements_text(put) key GROUP BY key`
}

/** How often each number was given on each scale, by the model that wrote the response. */
export async function countRatings(db: Connection, counted: Counted): Promise<RatingCount[]> {
  return db.$queryRaw`
    SELECT scale.key AS scale, r.model, rated.value::int AS value, count(*)::int AS count
    FROM (${newest(counted)}) j CROSS JOIN jsonb_each(j.ratings) scale
    CROSS JOIN jsonb_array_elements_text(scale.value) WITH ORDINALITY rated (value, place)
    JOIN "ItemResponse" s ON s."campaignId" = j."campaignId" AND s."itemId" = j."itemId" AND s.index = rated.place - 1
    JOIN "CandidateResponse" r ON r."promptId" = s."promptId" AND r.id = s."responseId"
    WHERE rated.value IS NOT NULL
    GROUP BY 1, 2, 3`
}
