import type { RevisitScope } from '#lib/core/remarks/remark'
import type { CampaignId, RemarkId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

type Asked = {
  campaignId: CampaignId
  /** The remark whose item the scope speaks of. */
  remarkId: RemarkId
  scope: RevisitScope
}

function inScope(scope: RevisitScope): Prisma.Sql {
  switch (scope.of) {
    case 'none':
      return Prisma.sql`false`
    // By the prompt: a copy of the item that stands among the others for a purpose of its own is the same item to whoever judged it.
    case 'item':
      return Prisma.sql`i."promptId" = about."promptId"`
    case 'source':
      return Prisma.sql`p.source = about.source`
    case 'phrase':
      return Prisma.sql`(
        EXISTS (SELECT 1 FROM jsonb_array_elements(p.messages) m WHERE position(lower(${scope.phrase}) IN lower(m->>'content')) > 0)
        OR EXISTS (
          SELECT 1 FROM "ItemResponse" s JOIN "CandidateResponse" r ON r."promptId" = s."promptId" AND r.id = s."responseId"
          WHERE s."campaignId" = i."campaignId" AND s."itemId" = i.id AND position(lower(${scope.phrase}) IN lower(r.content)) > 0))`
  }
}

/**
 * Judgments that can still be corrected: the newest of their chain, in no snapshot and in none that is being taken, of somebody who is on the roster, while
 * the campaign runs. What an item is for plays no part, so that nobody learns it from being asked again.
 */
const judgmentsToRevisit = ({ campaignId, remarkId, scope }: Asked): Prisma.Sql => Prisma.sql`
  FROM "Judgment" j
  JOIN "Item" i ON i."campaignId" = j."campaignId" AND i.id = j."itemId"
  JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
  JOIN "Campaign" c ON c.id = j."campaignId" AND c.state IN ('open', 'paused') AND c."archivedAt" IS NULL
  JOIN "RosterEntry" t ON t."campaignId" = j."campaignId" AND t."annotatorId" = j."annotatorId" AND t."removedAt" IS NULL
  CROSS JOIN (
    SELECT ai."promptId", ap.source FROM "Remark" k
    JOIN "Item" ai ON ai."campaignId" = k."campaignId" AND ai.id = k."itemId"
    JOIN "Prompt" ap ON ap."workspaceId" = ai."workspaceId" AND ap.id = ai."promptId"
    WHERE k."campaignId" = ${campaignId}::uuid AND k.id = ${remarkId}::uuid) about
  WHERE j."campaignId" = ${campaignId}::uuid
    AND NOT EXISTS (SELECT 1 FROM "Judgment" n WHERE n."campaignId" = j."campaignId" AND n."supersedesId" = j.id)
    AND j.sequence > (SELECT n."frozenSequence" FROM "CampaignCounter" n WHERE n."campaignId" = ${campaignId}::uuid)
    AND ${inScope(scope)}`

/** How many judgments a ruling would ask for again, and of how many people. */
export async function countJudgmentsToRevisit(
  db: Connection,
  asked: Asked,
): Promise<{ judgments: number; people: number }> {
  const rows = await db.$queryRaw<{ judgments: number; people: number }[]>`
    SELECT count(*)::int AS judgments, count(DISTINCT j."annotatorId")::int AS people ${judgmentsToRevisit(asked)}`
  return rows[0] ?? { judgments: 0, people: 0 }
}

/** Asks their annotators to look at them again under a version of the guidelines; how many there are. */
export async function createRevisits(
  db: Connection,
  { version, at, ...asked }: Asked & { version: number; at: Date },
): Promise<number> {
  if (asked.scope.of === 'none') return 0
  return db.$executeRaw`
    INSERT INTO "Revisit" ("campaignId", "judgmentId", "guidelineVersion", "annotatorId", "createdAt")
    SELECT j."campaignId", j.id, ${version}::int, j."annotatorId", ${at}::timestamptz ${judgmentsToRevisit(asked)}`
}
