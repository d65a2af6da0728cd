import { z } from 'zod'
import { type CampaignId, SnapshotId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type Snapshot = {
  snapshotId: SnapshotId
  lastSequence: number
  hash: string
  judgmentCount: number
  itemCount: number
  /** Items given back up to the snapshot, by reason. */
  declined: Record<string, number>
  /** Null where it was taken on the command line, or the person is gone. */
  takenByName: string | null
  takenAt: Date
}

type Row = {
  id: string
  lastSequence: bigint
  hash: string
  judgmentCount: number
  itemCount: number
  declinedCounts: unknown
  takenByName: string | null
  createdAt: Date
}

const Declined = z.record(z.string(), z.number().int().min(0))

const snapshotOf = ({ id, lastSequence, declinedCounts, createdAt, ...rest }: Row): Snapshot => ({
  ...rest,
  snapshotId: SnapshotId.parse(id),
  lastSequence: Number(lastSequence),
  declined: Declined.parse(declinedCounts),
  takenAt: createdAt,
})

type InCampaign = { workspaceId: WorkspaceId; campaignId: CampaignId }

/**
 * The last sequence number and the declines by reason, as they stand while nothing can be judged or given back in the
 * campaign: under the counter row's lock, which the transaction holds to its end. Null where no campaign of the workspace
 * has been opened under this id. From then on nothing up to that number is corrected, though the snapshot's own row comes later.
 */
export async function readUnderLock(
  tx: Connection,
  { workspaceId, campaignId }: InCampaign,
): Promise<{ lastSequence: number; declined: Record<string, number> } | null> {
  const locked = await tx.$queryRaw<{ lastSequence: bigint }[]>`
    update "CampaignCounter" n set "frozenSequence" = n."lastSequence" from "Campaign" c
    where n."campaignId" = ${campaignId}::uuid and c.id = n."campaignId" and c."workspaceId" = ${workspaceId}::uuid
    returning n."lastSequence"`
  if (!locked[0]) return null
  // A statement of its own: one that waited for the lock would count what stood there before the wait.
  const rows = await tx.$queryRaw<{ reason: string; count: bigint }[]>`
    select "declineReason" as reason, count(*) as count from "Assignment"
    where "campaignId" = ${campaignId}::uuid and state = 'declined' group by 1 order by 1`
  return {
    lastSequence: Number(locked[0].lastSequence),
    declined: Object.fromEntries(rows.map(({ reason, count }) => [reason, Number(count)])),
  }
}

type NewSnapshot = InCampaign & {
  snapshotId: string
  lastSequence: number
  hash: string
  judgmentCount: number
  itemCount: number
  declined: Record<string, number>
  createdById: string | null
  at: Date
}

/** False, and nothing written, when the same judgments have a snapshot already. */
export async function insertSnapshot(tx: Connection, snapshot: NewSnapshot): Promise<boolean> {
  const changed = await tx.$executeRaw`
    insert into "Snapshot" (id, "workspaceId", "campaignId", "lastSequence", hash, "judgmentCount", "itemCount", "declinedCounts", "createdById", "createdAt")
    values (${snapshot.snapshotId}::uuid, ${snapshot.workspaceId}::uuid, ${snapshot.campaignId}::uuid, ${snapshot.lastSequence}::bigint,
      ${snapshot.hash}, ${snapshot.judgmentCount}, ${snapshot.itemCount}, ${JSON.stringify(snapshot.declined)}::jsonb,
      ${snapshot.createdById}::uuid, ${snapshot.at}::timestamptz)
    on conflict ("campaignId", "lastSequence") do nothing`
  return changed === 1
}

/** Snapshots of a campaign, newest first. */
export async function listSnapshots(
  db: Connection,
  { workspaceId, campaignId, most }: InCampaign & { most: number },
): Promise<Snapshot[]> {
  const rows = await db.$queryRaw<Row[]>`
    select s.id::text, s."lastSequence", s.hash, s."judgmentCount", s."itemCount", s."declinedCounts", u.name as "takenByName", s."createdAt"
    from "Snapshot" s left join "Membership" m on m.id = s."createdById" left join "User" u on u.id = m."userId"
    where s."campaignId" = ${campaignId}::uuid and s."workspaceId" = ${workspaceId}::uuid
    order by s."lastSequence" desc limit ${most}`
  return rows.map(snapshotOf)
}

/** One snapshot by its id, or by the last sequence number it holds. */
export async function findSnapshot(
  db: Connection,
  { workspaceId, campaignId, ...by }: InCampaign & ({ snapshotId: SnapshotId } | { lastSequence: number }),
): Promise<Snapshot | null> {
  const id = 'snapshotId' in by ? by.snapshotId : null
  const last = 'lastSequence' in by ? by.lastSequence : null
  const rows = await db.$queryRaw<Row[]>`
    select s.id::text, s."lastSequence", s.hash, s."judgmentCount", s."itemCount", s."declinedCounts", u.name as "takenByName", s."createdAt"
    from "Snapshot" s left join "Membership" m on m.id = s."createdById" left join "User" u on u.id = m."userId"
    where s."campaignId" = ${campaignId}::uuid and s."workspaceId" = ${workspaceId}::uuid
      and (s.id = ${id}::uuid or s."lastSequence" = ${last}::bigint)`
  return rows[0] ? snapshotOf(rows[0]) : null
}

export async function countJudgments(db: Connection, { campaignId }: { campaignId: CampaignId }): Promise<number> {
  return db.judgment.count({ where: { campaignId } })
}
