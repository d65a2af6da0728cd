import type { Actor } from '#lib/core/access/actor'
import { type PlanQuestion, questionDefaults } from '#lib/core/planning/plan-request'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { waitUntil } from '#lib/platform/processes'
import { readAnalysis } from '#lib/services/analyses/read-analysis'
import { requestAnalysis } from '#lib/services/analyses/request-analysis'
import { runAnalysis } from '#lib/services/analyses/run-analysis'
import { createCampaign } from '#lib/services/campaigns/create-campaign'
import { lockPlan } from '#lib/services/plans/lock-plan'
import { testDatabase, testWorker } from '../database.ts'
import { type BuiltPromptPool, buildPromptPool } from './prompt-pool.ts'

type CountedCampaign = BuiltPromptPool & { campaignId: CampaignId }

/** A draft campaign on a pool whose diversity has been counted; through the services, as a lead. */
export async function buildCountedCampaign(
  lead: Actor,
  texts: readonly string[],
  responsesPerPrompt = 0,
): Promise<CountedCampaign> {
  const deps = testDatabase()
  const owner = { workspaceId: lead.workspaceId, createdById: lead.membershipId }
  const pool = await buildPromptPool(owner, texts, responsesPerPrompt)
  const { analysisId } = await requestAnalysis(deps, lead, {
    ...{ poolId: pool.poolId, number: 1 },
    kind: 'prompt-diversity',
  })
  await runAnalysis(testWorker(), { analysisId }, { signal: new AbortController().signal, isLastAttempt: true })
  // Where a worker runs as well, one of the two counts has fenced the other out.
  const where = { poolId: pool.poolId, number: 1, analysisId }
  const isReady = async () => (await readAnalysis(deps, lead, where)).state === 'ready'
  if (!(await waitUntil(isReady, { withinMs: 20_000 }))) throw new Error('the pool was not counted in 20 s')
  const made = { name: 'Campaign', poolId: pool.poolId, instructions: 'Prefer the better one.' }
  return { ...pool, campaignId: await createCampaign(deps, lead, made) }
}

/** The same with a locked plan of K responses at overlap 1, for a budget in annotations. */
export async function buildCountedLockedCampaign(
  lead: Actor,
  texts: readonly string[],
  { responsesPerPrompt, budgetAnnotations }: { responsesPerPrompt: number; budgetAnnotations: number },
): Promise<CountedCampaign> {
  const campaign = await buildCountedCampaign(lead, texts, responsesPerPrompt)
  const { campaignId } = campaign
  await lockPlan(testDatabase(), lead, {
    campaignId,
    responsesPerPrompt,
    question: annotationQuestion(budgetAnnotations),
  })
  return campaign
}

export const annotationQuestion = (budgetAnnotations: number): PlanQuestion => ({
  ...questionDefaults,
  trained: 'policy',
  budget: { unit: 'annotations', budgetAnnotations },
  overlap: 1,
  cost: null,
})
