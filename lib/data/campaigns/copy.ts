import type { PlanStart } from '#lib/core/planning/series/plan-start'
import type { CampaignId, MembershipId, PoolId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type NewCopy = {
  workspaceId: WorkspaceId
  createdById: MembershipId
  fromId: CampaignId
  campaignId: CampaignId
  name: string
  /** Null: the pool of the campaign that is copied. */
  poolId: PoolId | null
  /** Null: the newest ready one. */
  poolVersion: number | null
  planStart: PlanStart | null
  /** Its place in a series, for a wave. */
  series: { firstWaveId: CampaignId; wave: number; checkpoint: string | null } | null
  at: Date
}

/**
 * Makes a draft with the newest guidelines and the questions of another campaign of the workspace, archived or not; returns the version of its
 * pool. Null where there is no such campaign, its pool is archived, has no such version ready, or the series has another next
 * wave by now. Of two that make the same wave at once the second fails on Campaign_firstWaveId_wave_key.
 */
export async function copyCampaign(db: Connection, params: NewCopy): Promise<number | null> {
  const { workspaceId, createdById, fromId, campaignId, name, poolId, poolVersion, planStart, series, at } = params
  const rows = await db.$queryRaw<{ version: number }[]>`
    with source as (
      select c."poolId", c."annotationOptions", g.body from "Campaign" c
      join lateral (select body from "GuidelineVersion" where "campaignId" = c.id order by number desc limit 1) g on true
      where c."workspaceId" = ${workspaceId}::uuid and c.id = ${fromId}::uuid
        and (${series?.wave ?? null}::int is null or ${series?.wave ?? null}::int = 1 + (
          select max(w.wave) from "Campaign" w where w."firstWaveId" = ${series?.firstWaveId ?? null}::uuid))),
    made as (
      insert into "Campaign" (id, "workspaceId", name, "poolId", "poolVersion", "createdById", "createdAt",
        "planStart", "firstWaveId", wave, checkpoint, "annotationOptions")
      select ${campaignId}::uuid, ${workspaceId}::uuid, ${name}, p.id, v.number, ${createdById}::uuid, ${at},
        ${planStart === null ? null : JSON.stringify(planStart)}::jsonb, ${series?.firstWaveId ?? null}::uuid,
        ${series?.wave ?? null}::int, ${series?.checkpoint ?? null}, source."annotationOptions"
      from source join "Pool" p on p.id = coalesce(${poolId}::uuid, source."poolId")
      join "PoolVersion" v on v."poolId" = p.id and v.state = 'ready'
      where p."workspaceId" = ${workspaceId}::uuid and p."archivedAt" is null
        and (${poolVersion}::int is null or v.number = ${poolVersion}::int)
      order by v.number desc limit 1
      returning "poolVersion"),
    guided as (
      insert into "GuidelineVersion" ("campaignId", number, body, "createdById", "createdAt")
      select ${campaignId}::uuid, 1, source.body, ${createdById}::uuid, ${at} from made, source)
    select "poolVersion" as version from made`
  return rows[0]?.version ?? null
}

/** Puts everybody who is on one campaign's roster, and still a member, onto another's, with hours, languages, skills and caps. */
export async function copyRoster(
  db: Connection,
  params: { workspaceId: WorkspaceId; fromId: CampaignId; campaignId: CampaignId; at: Date },
): Promise<number> {
  const { workspaceId, fromId, campaignId, at } = params
  return db.$executeRaw`
    insert into "RosterEntry" ("campaignId", "workspaceId", "annotatorId", "createdAt", "weeklyMinutes", languages, skills, "capJudgments")
    select ${campaignId}::uuid, r."workspaceId", r."annotatorId", ${at}, r."weeklyMinutes", r.languages, r.skills, r."capJudgments"
    from "RosterEntry" r join "Membership" m on m."workspaceId" = r."workspaceId" and m.id = r."annotatorId" and m."removedAt" is null
    where r."workspaceId" = ${workspaceId}::uuid and r."campaignId" = ${fromId}::uuid and r."removedAt" is null
    on conflict do nothing`
}
