import type { PlanSplit } from '#lib/core/interchange/split-assignment'
import { Budget } from '#lib/core/planning/budget'
import type { CampaignState } from '#lib/core/planning/campaign'
import { CampaignId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import { NEEDED_SLOTS } from '../assignments/eligibility.ts'
import type { Connection, Database } from '../client.ts'

export type Wave = {
  campaignId: CampaignId
  wave: number
  name: string
  state: CampaignState
  isArchived: boolean
  checkpoint: string | null
  /** Of the newest locked plan, or what the planner begins with; null where neither says one. */
  budget: Budget | null
  /** By the ledger, in the budget's unit; null before it opens. */
  spentUnits: number | null
  judgmentsIn: number
  judgmentsNeeded: number
}
/** The waves in order, archived ones among them, and the budget they share; null where none was given. */
export type Series = { budget: Budget | null; waves: Wave[] }

type InWorkspace = { workspaceId: WorkspaceId }
type Row = Omit<Wave, 'campaignId' | 'budget'> & { id: string; budget: unknown; seriesBudget: unknown }

/** A series by its first wave; without waves for another workspace's. */
export async function findSeries(
  db: Connection,
  { workspaceId, firstWaveId }: InWorkspace & { firstWaveId: CampaignId },
): Promise<Series> {
  const rows = await db.$queryRaw<Row[]>`
    select c.id::text, c.wave, c.name, c.state::text, c."archivedAt" is not null as "isArchived", c.checkpoint, c."seriesBudget",
      coalesce(l.document->'budget', nullif(c."planStart"->'budget', 'null')) as budget, n."spentUnits"::float8 as "spentUnits",
      coalesce(i.done, 0)::int as "judgmentsIn", coalesce(i.total, 0)::int as "judgmentsNeeded"
    from "Campaign" c
    left join lateral (select document from "Plan" l where l."campaignId" = c.id order by number desc limit 1) l on true
    left join "CampaignCounter" n on n."campaignId" = c.id
    left join lateral (
      select sum(i."submittedSlots") as done, sum(${NEEDED_SLOTS}) as total from "Item" i where i."campaignId" = c.id) i on true
    where c."workspaceId" = ${workspaceId}::uuid and c."firstWaveId" = ${firstWaveId}::uuid order by c.wave`
  const seriesBudget = rows.find(({ id }) => id === firstWaveId)?.seriesBudget ?? null
  return {
    budget: Budget.nullable().parse(seriesBudget),
    waves: rows.map(({ id, budget, seriesBudget: _, ...wave }) => ({
      ...wave,
      campaignId: CampaignId.parse(id),
      budget: Budget.nullable().parse(budget),
    })),
  }
}

/** Makes a campaign the first wave of a series of its own; false when it is archived, in a series, a pilot's arm or not here. */
export async function beginSeries(
  db: Connection,
  { workspaceId, campaignId }: InWorkspace & { campaignId: CampaignId },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update "Campaign" set "firstWaveId" = id, wave = 1
    where "workspaceId" = ${workspaceId}::uuid and id = ${campaignId}::uuid and "firstWaveId" is null and "pilotId" is null
      and "archivedAt" is null`
  return changed === 1
}

/** Gives the series of a first wave the budget that its waves share. */
export async function setSeriesBudget(
  db: Connection,
  { workspaceId, firstWaveId, budget }: InWorkspace & { firstWaveId: CampaignId; budget: Budget },
): Promise<void> {
  await db.$executeRaw`
    update "Campaign" set "seriesBudget" = ${JSON.stringify(budget)}::jsonb
    where "workspaceId" = ${workspaceId}::uuid and id = ${firstWaveId}::uuid and "firstWaveId" = id`
}

/** What the plans of a series hold out, and the first wave that has one. */
export type SeriesSplit = PlanSplit & { wave: number }

/** What the plans of a series hold out; null while none of its waves has a plan, and for another workspace's. */
export async function findSeriesSplit(
  db: Connection,
  { workspaceId, firstWaveId }: InWorkspace & { firstWaveId: CampaignId },
): Promise<SeriesSplit | null> {
  const rows = await db.$queryRaw<SeriesSplit[]>`
    select w.wave, coalesce((l.document->'split'->>'testRatio')::float8, 0) as "testRatio",
      coalesce(l.document->'split'->>'seed', '') as seed
    from "Campaign" w join "Plan" l on l."campaignId" = w.id and l.number = 1
    where w."workspaceId" = ${workspaceId}::uuid and w."firstWaveId" = ${firstWaveId}::uuid order by w.wave limit 1`
  return rows[0] ?? null
}

/** The same, with the first wave's row held to the end of the transaction: of two waves locked at once the second sees the first. */
export async function lockSeriesSplit(
  tx: Connection,
  params: InWorkspace & { firstWaveId: CampaignId },
): Promise<SeriesSplit | null> {
  const { workspaceId, firstWaveId } = params
  await tx.$queryRaw`
    select 1 from "Campaign" where "workspaceId" = ${workspaceId}::uuid and id = ${firstWaveId}::uuid for no key update`
  // A statement of its own: one that waited for the row would read what was there before the wait.
  return findSeriesSplit(tx, params)
}

/** Content hashes of the prompts that plans of a series selected, but for one of its waves. */
export async function listWaveContents(
  db: Pick<Database, '$pool'>,
  { firstWaveId, exceptId }: { firstWaveId: CampaignId; exceptId: CampaignId },
): Promise<string[]> {
  const { rows } = await db.$pool.query<{ hash: string }>(
    `select distinct p."contentHash" as hash from "Campaign" w join "SelectedPrompt" s on s."campaignId" = w.id
     join "Prompt" p on p."workspaceId" = s."workspaceId" and p.id = s."promptId"
     where w."firstWaveId" = $1 and w.id <> $2`,
    [firstWaveId, exceptId],
  )
  return rows.map(({ hash }) => hash)
}
