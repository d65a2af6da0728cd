import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Reader = { campaignId: CampaignId; annotatorId: MembershipId }

/**
 * Keeps that somebody on the roster has read a version: never an older one than they have acknowledged already. Returns the
 * version they now stand at; null where there is no such version, or they are off the roster.
 */
export async function acknowledgeGuidelines(
  db: Connection,
  { campaignId, annotatorId, version }: Reader & { version: number },
): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    UPDATE "RosterEntry" SET "acknowledgedGuidelines" = greatest("acknowledgedGuidelines", ${version}::int)
    WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid AND "removedAt" IS NULL
      AND EXISTS (SELECT 1 FROM "GuidelineVersion" WHERE "campaignId" = ${campaignId}::uuid AND number = ${version}::int)
    RETURNING "acknowledgedGuidelines" AS version`
  return rows[0]?.version ?? null
}

/** The version somebody has acknowledged; null before they have any. */
export async function findAcknowledged(db: Connection, { campaignId, annotatorId }: Reader): Promise<number | null> {
  const entry = await db.rosterEntry.findUnique({
    where: { campaignId_annotatorId: { campaignId, annotatorId } },
    select: { acknowledgedGuidelines: true },
  })
  return entry?.acknowledgedGuidelines ?? null
}
