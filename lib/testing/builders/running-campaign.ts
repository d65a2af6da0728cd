import type { Actor } from '#lib/core/access/actor'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import type { CampaignId, MembershipId, PoolId } from '#lib/core/vocabulary/ids'
import { openCampaign } from '#lib/services/campaigns/open-campaign'
import { lockPlan } from '#lib/services/plans/lock-plan'
import { testDatabase } from '../database.ts'
import { buildCountedCampaign } from './counted-campaign.ts'
import { type BuiltMember, buildMember } from './member.ts'
import { variedTexts } from './prompt-pool.ts'

export type RunningCampaign = {
  lead: Actor
  campaignId: CampaignId
  poolId: PoolId
  promptIds: string[]
  people: BuiltMember[]
  annotatorIds: MembershipId[]
}

type Options = {
  question: PlanQuestion
  responsesPerPrompt: number
  /** Prompts of the pool, of words that hardly repeat; and different responses of each. */
  prompts: number
  responses: number
  annotators: number
  lead?: BuiltMember
}

/** A campaign as a lead makes it: counted, planned, with a roster, and opened. */
export async function buildRunningCampaign(options: Options): Promise<RunningCampaign> {
  const { question, responsesPerPrompt, prompts, responses, annotators } = options
  const deps = testDatabase()
  const { actor: lead, workspace } = options.lead ?? (await buildMember('lead'))
  const { campaignId, poolId, promptIds } = await buildCountedCampaign(lead, variedTexts(prompts), responses)
  await lockPlan(deps, lead, { campaignId, question, responsesPerPrompt })
  const people = await Promise.all(Array.from({ length: annotators }, () => buildMember('annotator', { workspace })))
  const annotatorIds = people.map(({ actor }) => actor.membershipId)
  await deps.db.rosterEntry.createMany({
    data: annotatorIds.map((annotatorId) => ({ campaignId, workspaceId: lead.workspaceId, annotatorId })),
  })
  await openCampaign(deps, lead, { campaignId })
  return { lead, campaignId, poolId, promptIds, people, annotatorIds }
}
