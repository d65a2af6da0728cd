import type { CampaignState } from '#lib/core/planning/campaign'
import { PilotDesign } from '#lib/core/planning/pilot/pilot-design'
import type { PilotArm, RunScore } from '#lib/core/planning/pilot/verdict'
import { CampaignId, type MembershipId, PilotId, PoolId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

export type PilotArmState = {
  arm: PilotArm
  campaignId: CampaignId
  name: string
  state: CampaignState
  /** Judgments its items ask for and those that are in; 0 before it opens. */
  judgmentsNeeded: number
  judgmentsIn: number
}

export type Pilot = {
  pilotId: PilotId
  name: string
  createdAt: Date
  createdByName: string
  archivedAt: Date | null
  pool: { poolId: PoolId; name: string; versionNumber: number }
  /** The campaign whose budget it argues; null for a pilot of a pool alone. */
  campaign: { campaignId: CampaignId; name: string } | null
  design: PilotDesign
  /** K = 2 first. */
  arms: PilotArmState[]
  /** By arm and run. */
  scores: RunScore[]
}

type Row = Omit<Pilot, 'pilotId' | 'pool' | 'campaign' | 'design' | 'arms'> & {
  id: string
  poolId: string
  poolName: string
  poolVersion: number
  campaignId: string | null
  campaignName: string | null
  design: unknown
  arms: (Omit<PilotArmState, 'campaignId'> & { campaignId: string })[]
}

const pilotRows = (db: Connection, where: Prisma.Sql): Promise<Row[]> => db.$queryRaw<Row[]>`
  select t.id::text, t.name, t."createdAt", u.name as "createdByName", t."archivedAt",
    t."poolId"::text, p.name as "poolName", t."poolVersion", c.id::text as "campaignId", c.name as "campaignName", t.design,
    coalesce((select json_agg(json_build_object('arm', a."pilotArm", 'campaignId', a.id, 'name', a.name, 'state', a.state,
      'judgmentsNeeded', i.needed, 'judgmentsIn', i.done) order by a."pilotArm")
      from "Campaign" a cross join lateral (
        select coalesce(sum(overlap), 0)::int as needed, coalesce(sum("submittedSlots"), 0)::int as done
        from "Item" where "campaignId" = a.id) i
      where a."pilotId" = t.id), '[]'::json) as arms,
    coalesce((select json_agg(json_build_object('arm', s.arm, 'run', s.run, 'value', s.value) order by s.arm, s.run)
      from "PilotScore" s where s."pilotId" = t.id), '[]'::json) as scores
  from "Pilot" t
  join "Pool" p on p."workspaceId" = t."workspaceId" and p.id = t."poolId"
  join "Membership" m on m.id = t."createdById" join "User" u on u.id = m."userId"
  left join "Campaign" c on c."workspaceId" = t."workspaceId" and c.id = t."campaignId"
  where ${where} order by t.id desc`

const toPilot = ({ id, poolId, poolName, poolVersion, campaignId, campaignName, ...row }: Row): Pilot => ({
  ...row,
  pilotId: PilotId.parse(id),
  pool: { poolId: PoolId.parse(poolId), name: poolName, versionNumber: poolVersion },
  campaign: campaignId === null ? null : { campaignId: CampaignId.parse(campaignId), name: campaignName ?? '' },
  design: PilotDesign.parse(row.design),
  arms: row.arms.map((arm) => ({ ...arm, campaignId: CampaignId.parse(arm.campaignId) })),
})

/** The workspace's pilots, newest first: those in use, or those archived. */
export async function listPilots(
  db: Connection,
  { workspaceId, archived }: { workspaceId: WorkspaceId; archived: boolean },
): Promise<Pilot[]> {
  const state = archived ? Prisma.sql`is not null` : Prisma.sql`is null`
  const where = Prisma.sql`t."workspaceId" = ${workspaceId}::uuid and t."archivedAt" ${state}`
  return (await pilotRows(db, where)).map(toPilot)
}

/** One pilot, archived or not; null for another workspace's. */
export async function findPilot(
  db: Connection,
  { workspaceId, pilotId }: { workspaceId: WorkspaceId; pilotId: PilotId },
): Promise<Pilot | null> {
  const where = Prisma.sql`t."workspaceId" = ${workspaceId}::uuid and t.id = ${pilotId}::uuid`
  const row = (await pilotRows(db, where))[0]
  return row ? toPilot(row) : null
}

type NewPilot = {
  workspaceId: WorkspaceId
  pilotId: PilotId
  name: string
  poolId: PoolId
  versionNumber: number
  campaignId: CampaignId | null
  design: PilotDesign
  createdById: MembershipId
  at: Date
}

/** Writes a pilot; its arms follow in the same transaction. False where the pool is archived or has no such version ready. */
export async function insertPilot(db: Connection, params: NewPilot): Promise<boolean> {
  const { workspaceId, pilotId, name, poolId, versionNumber, campaignId, design, createdById, at } = params
  const made = await db.$executeRaw`
    insert into "Pilot" (id, "workspaceId", name, "poolId", "poolVersion", "campaignId", design, "createdById", "createdAt")
    select ${pilotId}::uuid, ${workspaceId}::uuid, ${name}, p.id, v.number, ${campaignId}::uuid, ${JSON.stringify(design)}::jsonb,
      ${createdById}::uuid, ${at}
    from "Pool" p join "PoolVersion" v on v."poolId" = p.id and v.number = ${versionNumber} and v.state = 'ready'
    where p."workspaceId" = ${workspaceId}::uuid and p.id = ${poolId}::uuid and p."archivedAt" is null`
  return made === 1
}

/** Archives a pilot or brings it back; its name, or null where it is not there or is so already. */
export async function archivePilot(
  db: Connection,
  { workspaceId, pilotId, archived, at }: { workspaceId: WorkspaceId; pilotId: PilotId; archived: boolean; at: Date },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    update "Pilot" set "archivedAt" = ${archived ? at : null}::timestamptz
    where "workspaceId" = ${workspaceId}::uuid and id = ${pilotId}::uuid and ("archivedAt" is null) = ${archived}
    returning name`
  return rows[0]?.name ?? null
}
