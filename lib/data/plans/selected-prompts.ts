import type { CampaignId, PoolId, PromptId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection, Database } from '../client.ts'

/** Ids and content hashes of a version's prompts, in pool order: the order that diversity is counted in. */
export async function listVersionPrompts(
  db: Pick<Database, '$pool'>,
  { poolId, versionNumber }: { poolId: PoolId; versionNumber: number },
): Promise<{ promptId: PromptId; contentHash: string }[]> {
  const { rows } = await db.$pool.query<{ id: string; contentHash: string }>(
    `select id::text, "contentHash" from "Prompt"
     where "poolId" = $1 and "addedInVersion" <= $2 and ("removedInVersion" is null or "removedInVersion" > $2)
     order by position`,
    [poolId, versionNumber],
  )
  return rows.map((row) => ({ promptId: row.id as PromptId, contentHash: row.contentHash }))
}

/** Writes the prompts a plan picked, in its order. */
export async function insertSelectedPrompts(
  db: Connection,
  params: { workspaceId: WorkspaceId; campaignId: CampaignId; planNumber: number; promptIds: readonly PromptId[] },
): Promise<number> {
  const { workspaceId, campaignId, planNumber, promptIds } = params
  return db.$executeRaw`
    insert into "SelectedPrompt" ("campaignId", "workspaceId", "promptId", "planNumber", ordinal)
    select ${campaignId}::uuid, ${workspaceId}::uuid, s.id, ${planNumber}, (s.ordinal - 1)::int
    from unnest(${[...promptIds]}::uuid[]) with ordinality s (id, ordinal)`
}
