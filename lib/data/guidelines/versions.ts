import type { CampaignId, MembershipId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type GuidelineVersion = {
  number: number
  body: string
  /** What changed, in the writer's words; null where nobody said. */
  note: string | null
  /** Null for those written before it was kept. */
  writtenByName: string | null
  writtenAt: Date
}

type InCampaign = { workspaceId: WorkspaceId; campaignId: CampaignId }

/** Every version of a campaign's guidelines, newest first; none for another workspace's campaign. */
export async function listGuidelines(
  db: Connection,
  { workspaceId, campaignId }: InCampaign,
): Promise<GuidelineVersion[]> {
  return db.$queryRaw<GuidelineVersion[]>`
    SELECT g.number, g.body, g.note, u.name AS "writtenByName", g."createdAt" AS "writtenAt"
    FROM "GuidelineVersion" g JOIN "Campaign" c ON c.id = g."campaignId"
    LEFT JOIN "Membership" m ON m.id = g."createdById" LEFT JOIN "User" u ON u.id = m."userId"
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c.id = ${campaignId}::uuid ORDER BY g.number DESC`
}

type NewVersion = {
  campaignId: CampaignId
  /** The version it was written from: the next number is given only while this is the newest. */
  base: number
  body: string
  note: string | null
  createdById: MembershipId
  at: Date
}

/** Adds the version after `base`; its number, or null when `base` is not the newest. Of two at once the second gets null. */
export async function appendGuidelines(db: Connection, version: NewVersion): Promise<number | null> {
  const { campaignId, base, body, note, createdById, at } = version
  const rows = await db.$queryRaw<{ number: number }[]>`
    INSERT INTO "GuidelineVersion" ("campaignId", number, body, note, "createdById", "createdAt")
    SELECT ${campaignId}::uuid, ${base}::int + 1, ${body}, ${note}, ${createdById}::uuid, ${at}
    WHERE (SELECT max(number) FROM "GuidelineVersion" WHERE "campaignId" = ${campaignId}::uuid) = ${base}::int
    -- Another transaction may have the number by now, and have it committed after this statement began.
    ON CONFLICT DO NOTHING RETURNING number`
  return rows[0]?.number ?? null
}

/**
 * The newest guidelines of a campaign that is not archived, on which nobody else can build until this transaction ends;
 * null where there is no such campaign.
 */
export async function lockNewestGuidelines(
  tx: Connection,
  { workspaceId, campaignId }: InCampaign,
): Promise<{ number: number; body: string } | null> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Campaign" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${campaignId}::uuid AND "archivedAt" IS NULL
    FOR NO KEY UPDATE`
  if (locked.length === 0) return null
  // A statement of its own: one that waited for the lock would read what stood there before the wait.
  return tx.guidelineVersion.findFirst({
    where: { campaignId },
    orderBy: { number: 'desc' },
    select: { number: true, body: true },
  })
}
