import type { PilotArm } from '#lib/core/planning/pilot/verdict'
import type { CampaignId, MembershipId, PilotId, PoolId, PromptId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection, Database } from '../client.ts'

type NewArm = {
  workspaceId: WorkspaceId
  pilotId: PilotId
  arm: PilotArm
  campaignId: CampaignId
  name: string
  instructions: string
  createdById: MembershipId
  at: Date
}

/** Makes the draft campaign of an arm, on the pilot's own version of its pool, with its first guidelines and the questions of the campaign it argues for. */
export async function insertArm(db: Connection, params: NewArm): Promise<void> {
  const { workspaceId, pilotId, arm, campaignId, name, instructions, createdById, at } = params
  await db.$executeRaw`
    with made as (
      insert into "Campaign" (id, "workspaceId", name, "poolId", "poolVersion", "createdById", "createdAt", "pilotId", "pilotArm",
        "annotationOptions")
      select ${campaignId}::uuid, t."workspaceId", ${name}, t."poolId", t."poolVersion", ${createdById}::uuid, ${at}, t.id, ${arm}::int,
        (select c."annotationOptions" from "Campaign" c where c."workspaceId" = t."workspaceId" and c.id = t."campaignId")
      from "Pilot" t where t."workspaceId" = ${workspaceId}::uuid and t.id = ${pilotId}::uuid
      returning id)
    insert into "GuidelineVersion" ("campaignId", number, body, "createdById", "createdAt")
    select id, 1, ${instructions}, ${createdById}::uuid, ${at} from made`
}

/** Present members on a campaign's roster, in the order they came onto it. */
export async function listRosterIds(
  db: Connection,
  { workspaceId, campaignId }: { workspaceId: WorkspaceId; campaignId: CampaignId },
): Promise<MembershipId[]> {
  const rows = await db.$queryRaw<{ id: MembershipId }[]>`
    select r."annotatorId"::text as id from "RosterEntry" r
    join "Membership" m on m."workspaceId" = r."workspaceId" and m.id = r."annotatorId" and m."removedAt" is null
    where r."workspaceId" = ${workspaceId}::uuid and r."campaignId" = ${campaignId}::uuid and r."removedAt" is null
    order by r."createdAt", r."annotatorId"`
  return rows.map(({ id }) => id)
}

/** Puts people of one campaign's roster onto an arm's, with their hours, languages and skills; caps were of the other campaign. */
export async function copyRosterEntries(
  db: Connection,
  params: {
    workspaceId: WorkspaceId
    fromId: CampaignId
    campaignId: CampaignId
    membershipIds: readonly MembershipId[]
    at: Date
  },
): Promise<void> {
  const { workspaceId, fromId, campaignId, membershipIds, at } = params
  await db.$executeRaw`
    insert into "RosterEntry" ("campaignId", "workspaceId", "annotatorId", "createdAt", "weeklyMinutes", languages, skills)
    select ${campaignId}::uuid, r."workspaceId", r."annotatorId", ${at}, r."weeklyMinutes", r.languages, r.skills
    from "RosterEntry" r
    where r."workspaceId" = ${workspaceId}::uuid and r."campaignId" = ${fromId}::uuid
      and r."annotatorId" = any(${[...membershipIds]}::uuid[])`
}

export type CountedPrompt = { promptId: PromptId; contentHash: string /** Different responses. */; has: number }

/** A version's prompts in pool order with how many different responses each has: those that say the same count once. */
export async function listCountedPrompts(
  db: Pick<Database, '$pool'>,
  { poolId, versionNumber }: { poolId: PoolId; versionNumber: number },
): Promise<CountedPrompt[]> {
  const { rows } = await db.$pool.query<CountedPrompt>(
    `select p.id::text as "promptId", p."contentHash", count(distinct r."normalizedHash")::int as has
     from "Prompt" p left join "CandidateResponse" r on r."promptId" = p.id
     where p."poolId" = $1 and p."addedInVersion" <= $2 and (p."removedInVersion" is null or p."removedInVersion" > $2)
     group by p.id order by p.position`,
    [poolId, versionNumber],
  )
  return rows
}

/** How many of these prompts the newest plan of a campaign takes; null where it has none. */
export async function countPlannedPrompts(
  db: Connection,
  params: { workspaceId: WorkspaceId; campaignId: CampaignId; promptIds: readonly PromptId[] },
): Promise<number | null> {
  const { workspaceId, campaignId, promptIds } = params
  const rows = await db.$queryRaw<{ shared: number }[]>`
    select (select count(*)::int from "SelectedPrompt" s where s."workspaceId" = ${workspaceId}::uuid and s."campaignId" = l."campaignId"
      and s."planNumber" = l.number and s."promptId" = any(${[...promptIds]}::uuid[])) as shared
    from "Plan" l where l."campaignId" = ${campaignId}::uuid order by l.number desc limit 1`
  return rows[0]?.shared ?? null
}

export type Nesting = {
  /** Prompts with an item in both arms. */
  shared: number
  /** Those whose pair is out of the four responses of the other arm. */
  nested: number
}

/** How far the arms' slates are nested, counted from the slates themselves. */
export async function countNesting(db: Connection, { pilotId }: { pilotId: PilotId }): Promise<Nesting> {
  const rows = await db.$queryRaw<Nesting[]>`
    with item as (
      select i.id, i."campaignId", i."promptId", c."pilotArm" as arm from "Campaign" c join "Item" i on i."campaignId" = c.id
      where c."pilotId" = ${pilotId}::uuid and not i."isGold")
    select count(*)::int as shared, count(*) filter (where not exists (
      select 1 from "ItemResponse" r where r."campaignId" = two."campaignId" and r."itemId" = two.id and not exists (
        select 1 from "ItemResponse" f where f."campaignId" = four."campaignId" and f."itemId" = four.id
          and f."responseId" = r."responseId")))::int as nested
    from item two join item four on four."promptId" = two."promptId" and four.arm = 4 where two.arm = 2`
  return rows[0] ?? { shared: 0, nested: 0 }
}
