import type { CampaignState } from '#lib/core/planning/campaign'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Move = {
  workspaceId: WorkspaceId
  campaignId: CampaignId
  from: readonly CampaignState[]
  to: CampaignState
  at: Date
}

/** Moves a campaign on if it is in one of `from`; its name, or null when it is not. Of two at once the second gets null. */
export async function moveCampaign(
  db: Connection,
  { workspaceId, campaignId, from, to, at }: Move,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    UPDATE "Campaign" SET state = ${to}::"CampaignState",
      "openedAt" = CASE WHEN ${to}::text = 'open' THEN coalesce("openedAt", ${at}::timestamptz) ELSE "openedAt" END,
      "closedAt" = CASE WHEN ${to}::text = 'closed' THEN ${at}::timestamptz END,
      "pauseReason" = CASE WHEN ${to}::text = 'paused' THEN 'lead'::"PauseReason" END
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${campaignId}::uuid
      AND state::text = ANY(${[...from]}::text[]) AND "archivedAt" IS NULL
    RETURNING name`
  return rows[0]?.name ?? null
}

/** Lets the claim hand out items of this campaign, or not: in the transaction that moves its state. */
export async function setCounterOpen(
  db: Connection,
  { campaignId, isOpen }: { campaignId: CampaignId; isOpen: boolean },
): Promise<void> {
  await db.$executeRaw`UPDATE "CampaignCounter" SET "isOpen" = ${isOpen} WHERE "campaignId" = ${campaignId}::uuid`
}

/** The newest locked plan's number and document; null when none is locked. The document is read by PlanDocument. */
export async function findLockedPlan(
  db: Connection,
  { workspaceId, campaignId }: { workspaceId: WorkspaceId; campaignId: CampaignId },
): Promise<{ number: number; document: unknown } | null> {
  const rows = await db.$queryRaw<{ number: number; document: unknown }[]>`
    SELECT l.number, l.document FROM "Plan" l JOIN "Campaign" c ON c.id = l."campaignId"
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c.id = ${campaignId}::uuid ORDER BY l.number DESC LIMIT 1`
  return rows[0] ?? null
}

/** The same for what no person asks for; the caller knows the campaign from the database itself. */
export async function findNewestPlan(
  db: Connection,
  { campaignId }: { campaignId: CampaignId },
): Promise<{ number: number; document: unknown } | null> {
  return db.plan.findFirst({
    where: { campaignId },
    orderBy: { number: 'desc' },
    select: { number: true, document: true },
  })
}
