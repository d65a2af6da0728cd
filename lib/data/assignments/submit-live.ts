import { JudgmentId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { hasLostKeyRace } from '../judgments/key-race.ts'
import type { Settled } from './settle.ts'
import type { NewJudgment } from './submit-judgment.ts'

/**
 * Stores a judgment of a live lease at a fixed charge in one statement, so that the counter is held for no round trip. Null, with nothing
 * changed, for anything else: a try that was made before, a lease that ran out, a charge by the hour, a first item that gold
 * may be made of. The same locks in the same order as submitJudgment, each step fed by the one before.
 */
export async function submitLive(
  db: Connection,
  judgment: NewJudgment,
  newId: () => string,
): Promise<{ judgmentId: JudgmentId; settled: Settled } | null> {
  const { campaignId, assignmentId, annotatorId, unseenIndexes, submittedAt } = judgment
  try {
    const rows = await db.$queryRaw<Settled[]>`
      -- prepared
      WITH lease AS MATERIALIZED (
        -- Whoever waited here reads the row as it is now: a second submit of the same lease finds it judged.
        SELECT a."itemId", a."reservedUnits" AS units, a."displayOrder", a."planNumber" FROM "Assignment" a
        WHERE a."campaignId" = ${campaignId}::uuid AND a.id = ${assignmentId}::uuid AND a."annotatorId" = ${annotatorId}::uuid
          AND a.state = 'leased' AND NOT EXISTS (
            SELECT 1 FROM "Judgment" j WHERE j."campaignId" = ${campaignId}::uuid AND j."annotatorId" = ${annotatorId}::uuid
              AND j."idempotencyKey" = ${judgment.idempotencyKey})
        FOR UPDATE OF a
      ), item AS (
        UPDATE "Item" i SET "submittedSlots" = i."submittedSlots" + 1,
          state = CASE WHEN i."submittedSlots" + 1 = i.overlap THEN 'satisfied'::"ItemState" ELSE i.state END
        FROM lease
        WHERE i."campaignId" = ${campaignId}::uuid AND i.id = lease."itemId" AND i.state <> 'withdrawn' AND i."unitsPerHour" IS NULL
          AND NOT (i.purpose = 'first' AND i."submittedSlots" + 1 = i.overlap)
        RETURNING lease.*
      ), counter AS (
        UPDATE "CampaignCounter" n SET "lastSequence" = n."lastSequence" + 1, "judgedCount" = n."judgedCount" + 1,
          "spentUnits" = n."spentUnits" + item.units, "reservedUnits" = n."reservedUnits" - item.units
        FROM item WHERE n."campaignId" = ${campaignId}::uuid
        RETURNING n."lastSequence" AS sequence, n."spentUnits", n."reservedUnits", n."capUnits", item.*
      ), ended AS (
        UPDATE "Assignment" a SET state = 'submitted', "endedAt" = now(), draft = NULL FROM counter
        WHERE a."campaignId" = ${campaignId}::uuid AND a.id = ${assignmentId}::uuid
        RETURNING counter.*
      ), judged AS (
        INSERT INTO "Judgment" (id, "campaignId", "itemId", "assignmentId", "annotatorId", sequence, ranks, "displayOrder", "lastImplied",
          "unseenIndexes", "guidelineVersion", "planNumber", "activeMs", "startedAt", "submittedAt", "idempotencyKey", "bodyHash",
          "firstKeyMs", "changeCount", "allBad", strengths, ratings, labels, comment)
        SELECT ${judgment.id}::uuid, ${campaignId}::uuid, ended."itemId", ${assignmentId}::uuid, ${annotatorId}::uuid, ended.sequence,
          ${judgment.ranks}::int[], ended."displayOrder", ${judgment.lastImplied}::boolean, ${unseenIndexes ?? null}::int[],
          coalesce(
            (SELECT r."acknowledgedGuidelines" FROM "RosterEntry" r WHERE r."campaignId" = ${campaignId}::uuid AND r."annotatorId" = ${annotatorId}::uuid),
            (SELECT max(g.number) FROM "GuidelineVersion" g WHERE g."campaignId" = ${campaignId}::uuid), 1),
          ended."planNumber", ${judgment.activeMs}::int, ${judgment.startedAt}::timestamptz, coalesce(${submittedAt ?? null}::timestamptz, clock_timestamp()),
          ${judgment.idempotencyKey}, ${judgment.bodyHash}, ${judgment.firstKeyMs ?? null}::int, ${judgment.changeCount ?? null}::int,
          ${judgment.allBad ?? false}::boolean, ${judgment.strengths ?? []}::int[], ${asJson(judgment.ratings)}::jsonb,
          ${asJson(judgment.labels)}::jsonb, ${judgment.comment ?? null}::text
        FROM ended
      ), entry AS (
        INSERT INTO "LedgerEntry" (id, "campaignId", "assignmentId", kind, "reservedDelta", "spentDelta")
        SELECT ${newId()}::uuid, ${campaignId}::uuid, ${assignmentId}::uuid, 'settle', -ended.units, ended.units FROM ended
      ), tally AS (
        INSERT INTO "AnnotatorTally" AS t ("campaignId", "annotatorId", "judgedCount", "activeMs")
        SELECT ${campaignId}::uuid, ${annotatorId}::uuid, 1, ${judgment.activeMs}::bigint FROM ended
        ON CONFLICT ("campaignId", "annotatorId") DO UPDATE
          SET "judgedCount" = t."judgedCount" + 1, "activeMs" = t."activeMs" + excluded."activeMs"
      )
      SELECT sequence, units, "spentUnits", "reservedUnits", "capUnits" FROM ended`
    const [settled] = rows
    return settled ? { judgmentId: JudgmentId.parse(judgment.id), settled } : null
  } catch (error) {
    // The same key came twice at once for two leases: the path of several statements says which it was.
    if (hasLostKeyRace(error)) return null
    throw error
  }
}

const asJson = (value: object | null | undefined): string | null => (value ? JSON.stringify(value) : null)
