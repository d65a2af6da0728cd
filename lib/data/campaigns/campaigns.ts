import type { BudgetUnit } from '#lib/core/planning/budget'
import type { CampaignState } from '#lib/core/planning/campaign'
import type { ChargingRule } from '#lib/core/planning/cost/charging'
import { CampaignId, type MembershipId, PoolId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

/** What of the newest locked plan a list shows; the whole document is read by lib/data/plans. */
export type PlanShape = {
  number: number
  responsesPerPrompt: number
  prompts: number
  overlap: number
  unit: BudgetUnit
  charging: ChargingRule
  budgetUnits: number
  currency: string | null
}
export type Campaign = {
  campaignId: CampaignId
  name: string
  state: CampaignState
  /** Null unless it is paused. */
  pauseReason: 'lead' | 'cap' | null
  createdAt: Date
  pool: { poolId: PoolId; name: string; versionNumber: number }
  plan: PlanShape | null
  /** Null before the campaign opens. */
  counter: { capUnits: number; spentUnits: number; reservedUnits: number } | null
  /** Of a draft: prompts of its plan with fewer different responses than the plan asks for; null without a plan. */
  lackingPrompts: number | null
  archivedAt: Date | null
  /** Its place in its series of waves, from 1; null outside one. */
  wave: number | null
}
export type CampaignDetail = Campaign & {
  /** The first campaign of its series; null outside one. */
  firstWaveId: CampaignId | null
  openedAt: Date | null
  closedAt: Date | null
  guidelines: { number: number; body: string }
}

type Row = {
  id: string
  name: string
  state: CampaignState
  pauseReason: Campaign['pauseReason']
  createdAt: Date
  openedAt: Date | null
  closedAt: Date | null
  poolId: string
  poolName: string
  poolVersion: number
  plan: PlanShape | null
  counter: Campaign['counter']
  lackingPrompts: number | null
  archivedAt: Date | null
  firstWaveId: string | null
  wave: number | null
  guidelines: { number: number; body: string }
}

const campaignRows = (db: Connection, where: Prisma.Sql): Promise<Row[]> => db.$queryRaw<Row[]>`
  select c.id::text, c.name, c.state::text, c."pauseReason"::text, c."createdAt", c."openedAt", c."closedAt",
    c."poolId"::text, p.name as "poolName", c."poolVersion", c."archivedAt", c."firstWaveId"::text, c.wave,
    case when l.number is null then null else json_build_object(
      'number', l.number,
      'responsesPerPrompt', (l.document->>'responsesPerPrompt')::int,
      'prompts', (l.document->>'prompts')::int,
      'overlap', (l.document->>'overlap')::int,
      'unit', l.document->'budget'->>'unit',
      -- Plans of the first format name no charging: they were charged by response.
      'charging', coalesce(l.document->'charging'->>'rule', 'response'),
      'budgetUnits', coalesce(l.document->'budget'->>'budgetAnnotations', l.document->'budget'->>'budgetSeconds',
        l.document->'budget'->>'budgetMinorUnits')::float8,
      'currency', l.document->'budget'->>'currency') end as plan,
    case when n."campaignId" is null then null else json_build_object(
      'capUnits', n."capUnits", 'spentUnits', n."spentUnits", 'reservedUnits', n."reservedUnits") end as counter,
    case when l.number is null then null else (
      select count(*)::int from "SelectedPrompt" s join "Prompt" q on q."workspaceId" = s."workspaceId" and q.id = s."promptId"
      where s."campaignId" = c.id and s."planNumber" = l.number and c.state = 'draft' and (q."responseCount" < (l.document->>'responsesPerPrompt')::int
        -- Responses that say the same count once.
        or (select count(distinct r."normalizedHash") from "CandidateResponse" r where r."promptId" = q.id)
          < (l.document->>'responsesPerPrompt')::int)) end as "lackingPrompts",
    json_build_object('number', g.number, 'body', g.body) as guidelines
  from "Campaign" c
  join "Pool" p on p."workspaceId" = c."workspaceId" and p.id = c."poolId"
  join lateral (select number, body from "GuidelineVersion" g where g."campaignId" = c.id order by number desc limit 1) g on true
  left join lateral (select number, document from "Plan" l where l."campaignId" = c.id order by number desc limit 1) l on true
  left join "CampaignCounter" n on n."campaignId" = c.id
  where ${where} order by c."createdAt" desc, c.id desc`

const toCampaign = (row: Row): Campaign => ({
  campaignId: CampaignId.parse(row.id),
  name: row.name,
  state: row.state,
  pauseReason: row.pauseReason,
  createdAt: row.createdAt,
  pool: { poolId: PoolId.parse(row.poolId), name: row.poolName, versionNumber: row.poolVersion },
  plan: row.plan,
  counter: row.counter,
  lackingPrompts: row.lackingPrompts,
  archivedAt: row.archivedAt,
  wave: row.wave,
})

/** The workspace's campaigns, newest first; archived ones only when asked for. */
export async function listCampaigns(
  db: Connection,
  { workspaceId, archived }: { workspaceId: WorkspaceId; archived: boolean },
): Promise<Campaign[]> {
  const where = Prisma.sql`c."workspaceId" = ${workspaceId}::uuid and (c."archivedAt" is not null) = ${archived}`
  return (await campaignRows(db, where)).map(toCampaign)
}

/** One campaign; null for another workspace's. */
export async function findCampaign(
  db: Connection,
  { workspaceId, campaignId }: { workspaceId: WorkspaceId; campaignId: CampaignId },
): Promise<CampaignDetail | null> {
  const where = Prisma.sql`c."workspaceId" = ${workspaceId}::uuid and c.id = ${campaignId}::uuid`
  const row = (await campaignRows(db, where))[0]
  if (!row) return null
  const { openedAt, closedAt, guidelines } = row
  const firstWaveId = row.firstWaveId === null ? null : CampaignId.parse(row.firstWaveId)
  return { ...toCampaign(row), openedAt, closedAt, firstWaveId, guidelines }
}

type NewCampaign = {
  workspaceId: WorkspaceId
  createdById: MembershipId
  campaignId: CampaignId
  poolId: PoolId
  name: string
  instructions: string
  at: Date
}

/**
 * Makes a draft on the newest ready version of an active pool, with its first guidelines; returns that version's number.
 * Null when the workspace has no such pool, it is archived, or nothing in it is ready.
 */
export async function createCampaign(db: Connection, params: NewCampaign): Promise<number | null> {
  const { workspaceId, createdById, campaignId, poolId, name, instructions, at } = params
  const rows = await db.$queryRaw<{ version: number }[]>`
    with made as (
      insert into "Campaign" (id, "workspaceId", name, "poolId", "poolVersion", "createdById", "createdAt")
      select ${campaignId}::uuid, ${workspaceId}::uuid, ${name}, p.id, v.number, ${createdById}::uuid, ${at}
      from "Pool" p join "PoolVersion" v on v."poolId" = p.id and v.state = 'ready'
      where p."workspaceId" = ${workspaceId}::uuid and p.id = ${poolId}::uuid and p."archivedAt" is null
      order by v.number desc limit 1
      returning "poolVersion"),
    guided as (
      insert into "GuidelineVersion" ("campaignId", number, body, "createdById", "createdAt")
      select ${campaignId}::uuid, 1, ${instructions}, ${createdById}::uuid, ${at} from made)
    select "poolVersion" as version from made`
  return rows[0]?.version ?? null
}

/** Renames a campaign; returns its name before, null when there is no such campaign or it is archived. */
export async function renameCampaign(
  db: Connection,
  { workspaceId, campaignId, name }: { workspaceId: WorkspaceId; campaignId: CampaignId; name: string },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ before: string }[]>`
    update "Campaign" c set name = ${name} from (select id, name from "Campaign" where id = ${campaignId}::uuid for update) old
    where c.id = old.id and c."workspaceId" = ${workspaceId}::uuid and c."archivedAt" is null returning old.name as before`
  return rows[0]?.before ?? null
}
