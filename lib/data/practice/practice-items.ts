import type { Message } from '#lib/core/interchange/prompts/row'
import { type CampaignId, type MembershipId, PracticeItemId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Key = { campaignId: CampaignId }

export type PracticeItem = {
  practiceItemId: PracticeItemId
  messages: Message[]
  responses: string[]
  /** Dense from 1, in the order of `responses`; equal is tied. */
  ranks: number[]
  explanation: string
}

/** The items people practise on, in their order; those that were removed are not among them. */
export async function listPracticeItems(db: Connection, { campaignId }: Key): Promise<PracticeItem[]> {
  const rows = await db.$queryRaw<(Omit<PracticeItem, 'practiceItemId'> & { id: string })[]>`
    SELECT id::text, messages, responses, ranks, explanation FROM "PracticeItem"
    WHERE "campaignId" = ${campaignId}::uuid AND "removedAt" IS NULL ORDER BY position, id`
  return rows.map(({ id, ...rest }) => ({ ...rest, practiceItemId: PracticeItemId.parse(id) }))
}

type NewItem = Key & {
  id: PracticeItemId
  workspaceId: WorkspaceId
  createdById: MembershipId
  messages: readonly Message[]
  responses: readonly string[]
  ranks: readonly number[]
  explanation: string
  most: number
  at: Date
}

/**
 * Adds an item after the others of a campaign that is not closed; false where it is, is archived or unknown, or has `most` items.
 * Those who add at the same moment wait for each other at the campaign's row, until their transaction ends.
 */
export async function insertPracticeItem(tx: Connection, item: NewItem): Promise<boolean> {
  const { id, campaignId, workspaceId, createdById, messages, responses, ranks, explanation, most, at } = item
  // A statement of its own: one that waited for the lock would count what stood there before the wait.
  await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE id = ${campaignId}::uuid FOR NO KEY UPDATE`
  const changed = await tx.$executeRaw`
    INSERT INTO "PracticeItem" (id, "campaignId", "workspaceId", position, messages, responses, ranks, explanation, "createdById", "createdAt")
    SELECT ${id}::uuid, c.id, c."workspaceId",
      (SELECT coalesce(max(position) + 1, 0) FROM "PracticeItem" WHERE "campaignId" = c.id AND "removedAt" IS NULL),
      ${JSON.stringify(messages)}::jsonb, ${[...responses]}::text[], ${[...ranks]}::int[], ${explanation}, ${createdById}::uuid, ${at}::timestamptz
    FROM "Campaign" c
    WHERE c.id = ${campaignId}::uuid AND c."workspaceId" = ${workspaceId}::uuid AND c.state <> 'closed' AND c."archivedAt" IS NULL
      AND (SELECT count(*) FROM "PracticeItem" WHERE "campaignId" = c.id AND "removedAt" IS NULL) < ${most}::int`
  return changed === 1
}

/** Takes an item out of practice; what people answered stays. False when it was not there. */
export async function removePracticeItem(
  db: Connection,
  { campaignId, practiceItemId, at }: Key & { practiceItemId: PracticeItemId; at: Date },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE "PracticeItem" SET "removedAt" = ${at}::timestamptz
    WHERE "campaignId" = ${campaignId}::uuid AND id = ${practiceItemId}::uuid AND "removedAt" IS NULL`
  return changed === 1
}

/** Puts the items into this order. False, and nothing moved, unless it names exactly those that are there. */
export async function orderPracticeItems(
  db: Connection,
  { campaignId, order }: Key & { order: readonly PracticeItemId[] },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE "PracticeItem" p SET position = o.place - 1
    FROM unnest(${[...order]}::uuid[]) WITH ORDINALITY AS o (id, place)
    WHERE p."campaignId" = ${campaignId}::uuid AND p.id = o.id AND p."removedAt" IS NULL
      AND (SELECT array_agg(id ORDER BY id) FROM "PracticeItem" WHERE "campaignId" = ${campaignId}::uuid AND "removedAt" IS NULL)
        = (SELECT array_agg(DISTINCT named ORDER BY named) FROM unnest(${[...order]}::uuid[]) AS named)`
  return changed > 0
}
