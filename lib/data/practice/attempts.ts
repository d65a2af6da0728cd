import { type CampaignId, MembershipId, PracticeItemId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Mine = { campaignId: CampaignId; annotatorId: MembershipId }

export type Attempt = {
  practiceItemId: PracticeItemId
  annotatorId: MembershipId
  /** In the order of the item's responses. */
  ranks: number[]
}

/** First answers to the items that are there, of everybody or of one person. */
export async function listAttempts(
  db: Connection,
  { campaignId, annotatorId }: { campaignId: CampaignId; annotatorId: MembershipId | null },
): Promise<Attempt[]> {
  const rows = await db.$queryRaw<{ item: string; person: string; ranks: number[] }[]>`
    SELECT t."practiceItemId"::text AS item, t."annotatorId"::text AS person, t.ranks FROM "PracticeAttempt" t
    JOIN "PracticeItem" p ON p."campaignId" = t."campaignId" AND p.id = t."practiceItemId" AND p."removedAt" IS NULL
    WHERE t."campaignId" = ${campaignId}::uuid
      AND (${annotatorId}::uuid IS NULL OR t."annotatorId" = ${annotatorId}::uuid)`
  return rows.map(({ item, person, ranks }) => ({
    practiceItemId: PracticeItemId.parse(item),
    annotatorId: MembershipId.parse(person),
    ranks,
  }))
}

/**
 * Keeps somebody's first answer to a practice item, in the caller's transaction; a further one changes nothing. With the last
 * one they are done. Their roster row is held, so that the last two answers of two tabs see each other.
 */
export async function keepAttempt(
  tx: Connection,
  attempt: Mine & {
    practiceItemId: PracticeItemId
    ranks: readonly number[]
    displayOrder: readonly number[]
    activeMs: number
  },
): Promise<{ isFirst: boolean }> {
  const { campaignId, annotatorId, practiceItemId, ranks, displayOrder, activeMs } = attempt
  await tx.$queryRaw`
    SELECT 1 FROM "RosterEntry" WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid FOR NO KEY UPDATE`
  const kept = await tx.$executeRaw`
    INSERT INTO "PracticeAttempt" ("campaignId", "practiceItemId", "annotatorId", ranks, "displayOrder", "activeMs")
    SELECT p."campaignId", p.id, r."annotatorId", ${[...ranks]}::int[], ${[...displayOrder]}::int[], ${activeMs}::int
    FROM "PracticeItem" p JOIN "RosterEntry" r ON r."campaignId" = p."campaignId" AND r."annotatorId" = ${annotatorId}::uuid AND r."removedAt" IS NULL
    WHERE p."campaignId" = ${campaignId}::uuid AND p.id = ${practiceItemId}::uuid AND p."removedAt" IS NULL
    ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    UPDATE "RosterEntry" r SET "practiceDoneAt" = now()
    WHERE r."campaignId" = ${campaignId}::uuid AND r."annotatorId" = ${annotatorId}::uuid AND r."practiceDoneAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "PracticeItem" p WHERE p."campaignId" = r."campaignId" AND p."removedAt" IS NULL AND NOT EXISTS (
          SELECT 1 FROM "PracticeAttempt" t
          WHERE t."campaignId" = p."campaignId" AND t."practiceItemId" = p.id AND t."annotatorId" = r."annotatorId"))`
  return { isFirst: kept === 1 }
}

export type PractisingPerson = { membershipId: MembershipId; name: string; doneAt: Date | null; hasBegun: boolean }

/** Everybody on the roster, by name: when they had practised, and whether they have been handed an item. */
export async function listPractisingPeople(
  db: Connection,
  { campaignId }: { campaignId: CampaignId },
): Promise<PractisingPerson[]> {
  const rows = await db.$queryRaw<(Omit<PractisingPerson, 'membershipId'> & { id: string })[]>`
    SELECT m.id::text, u.name, r."practiceDoneAt" AS "doneAt", EXISTS (
      SELECT 1 FROM "Assignment" a WHERE a."campaignId" = r."campaignId" AND a."annotatorId" = r."annotatorId") AS "hasBegun"
    FROM "RosterEntry" r
    JOIN "Membership" m ON m."workspaceId" = r."workspaceId" AND m.id = r."annotatorId" JOIN "User" u ON u.id = m."userId"
    WHERE r."campaignId" = ${campaignId}::uuid AND r."removedAt" IS NULL AND m."removedAt" IS NULL
    ORDER BY lower(u.name), m.id`
  return rows.map(({ id, ...rest }) => ({ ...rest, membershipId: MembershipId.parse(id) }))
}
