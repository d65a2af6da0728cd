import { chosenPlan, type PlanDocument } from '#lib/core/planning/document/plan-document'
import { type Standing, standingWork } from '#lib/core/planning/replan/standing-item'
import type { StandingWork } from '#lib/core/planning/replan/standing-work'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { readBudget } from '#lib/data/campaigns/progress'
import type { Connection } from '#lib/data/client'
import { listPlans, type Plan } from '#lib/data/plans/plans'
import { listPlannedPrompts, listStandingItems } from '#lib/data/plans/standing'

export type ReadStanding = {
  newest: Plan
  standing: Standing
  /** The counts of it. */
  work: StandingWork
  /** Of the items' prompts. */
  clusters: Map<string, string>
}

/** How a campaign stands that has been opened: its plan, its items and its budget. @throws AppError conflict before it was opened */
export async function readStanding(
  db: Connection,
  { workspaceId, campaignId }: { workspaceId: WorkspaceId; campaignId: CampaignId },
): Promise<ReadStanding> {
  const plans = await listPlans(db, { workspaceId, campaignId })
  const [newest] = plans
  const budget = await readBudget(db, { campaignId })
  if (!newest || !budget)
    throw new AppError('conflict', 'The campaign has not been opened yet, so there is nothing to plan anew.')
  const charges = new Map(plans.map(({ number, document }) => [number, chargeOf(document)]))
  const rows = await listStandingItems(db, { campaignId })
  const planned = await listPlannedPrompts(db, { campaignId, planNumber: newest.number })
  const standing: Standing = {
    planNumber: newest.number,
    ...budget,
    items: rows.map((row) => ({
      ...row,
      // What is charged by the hour is set aside at its cap and expected at less; anything else is the same.
      expectedUnits:
        row.unitsPerHour === null
          ? row.unitsPerJudgment
          : (charges.get(row.planNumber)?.expectedUnits ?? row.unitsPerJudgment),
      expectedSeconds: charges.get(row.planNumber)?.expectedSeconds ?? null,
    })),
    selected: planned.flatMap(({ promptId, ordinal }) => (ordinal === null ? [] : [promptId])),
    paidResponses: new Map(planned.map(({ promptId, paidResponses }) => [promptId, paidResponses])),
  }
  return {
    newest,
    standing,
    work: standingWork(standing),
    clusters: new Map(rows.map(({ promptId, clusterId }) => [promptId, clusterId])),
  }
}

function chargeOf(document: PlanDocument): { expectedUnits: number | null; expectedSeconds: number | null } {
  const chosen = chosenPlan(document)
  return {
    expectedUnits: chosen?.expectedUnitsPerJudgment ?? null,
    expectedSeconds: chosen?.secondsPerJudgment ?? null,
  }
}
