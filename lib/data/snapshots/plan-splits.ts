import type { PlanSplit } from '#lib/core/interchange/split-assignment'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type PlanSplits = {
  /** What each version of the plan holds out; plans of the first format hold out nothing. */
  byPlan: ReadonlyMap<number, PlanSplit>
  /** Of clusters whose items stand under several versions: the first. */
  firstPlanOf: ReadonlyMap<string, number>
}

/**
 * How a campaign's plans split its prompts. Plans never change and items only come under newer ones, so a cluster stays on its
 * side for ever, whatever is planned later.
 */
export async function readPlanSplits(db: Connection, { campaignId }: { campaignId: CampaignId }): Promise<PlanSplits> {
  const plans = await db.$queryRaw<(PlanSplit & { number: number })[]>`
    select number, coalesce((document->'split'->>'testRatio')::float8, 0) as "testRatio", coalesce(document->'split'->>'seed', '') as seed
    from "Plan" where "campaignId" = ${campaignId}::uuid`
  const shared =
    plans.length < 2
      ? []
      : await db.$queryRaw<{ clusterId: string; first: number }[]>`
          select "clusterId", min("planNumber") as first from "Item" where "campaignId" = ${campaignId}::uuid
          group by 1 having min("planNumber") < max("planNumber")`
  return {
    byPlan: new Map(plans.map(({ number, ...split }) => [number, split])),
    firstPlanOf: new Map(shared.map(({ clusterId, first }) => [clusterId, first])),
  }
}
