import { createHash } from 'node:crypto'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { normalizedForm } from '#lib/core/interchange/prompts/measure'
import { type Budget, budgetOf, LARGEST_BUDGET } from '#lib/core/planning/budget'
import { type Charging, perResponse } from '#lib/core/planning/cost/charging'
import { type Checks, noChecks } from '#lib/core/planning/cost/checks'
import { type CostAssumptions, defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import { type PlanDocument, planDocumentHash } from '#lib/core/planning/document/plan-document'
import { writePlan } from '#lib/core/planning/document/write-plan'
import { neededUnits } from '#lib/core/planning/frontier/plan-units'
import { answerPlanQuestion, type PlanQuestion, questionDefaults } from '#lib/core/planning/plan-request'
import { CampaignId, PoolId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '../database.ts'
import { type BuiltMember, buildMember } from './member.ts'

export type BuiltPlan = {
  lead: BuiltMember
  campaignId: CampaignId
  poolId: PoolId
  /** In the order of the plan. */
  promptIds: string[]
}

type Terms = Pick<PlanQuestion, 'overlap' | 'budget' | 'charging' | 'checks'>

type Options = {
  /** All of them selected. */
  prompts: number
  responsesPerPrompt?: number
  overlap?: number
  /** One annotation more than the plan needs, unless given. */
  budget?: Budget
  /** By response unless given. */
  charging?: Charging
  /** None unless given. */
  checks?: Checks
  /** Where they differ from an hour at 21.00 and short texts. */
  cost?: Partial<CostAssumptions>
  /** The texts a prompt has; by default as many different ones as the plan asks for. */
  responsesOf?: (position: number) => readonly string[]
  lead?: BuiltMember
}

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const usualCost: CostAssumptions = {
  ...defaultAssumptions,
  promptWords: 80,
  responseWords: 60,
  wageMinorUnitsPerHour: 2100,
}

/** A draft campaign with a locked plan that selected all prompts of its pool; straight into the tables. */
export async function buildLockedCampaign(options: Options): Promise<BuiltPlan> {
  const { db, newId, now } = testDatabase()
  const { prompts, responsesPerPrompt: k = 2, overlap = 1 } = options
  const lead = options.lead ?? (await buildMember('lead'))
  const { workspaceId, membershipId } = lead.actor
  const by = { workspaceId, createdById: membershipId }
  const [poolId, campaignId] = [newId(), newId()]
  await db.pool.create({ data: { id: poolId, ...by, name: `Pool ${poolId}` } })
  const version = { workspaceId, poolId, number: 1, state: 'ready' as const, readyAt: now(), promptCount: prompts }
  await db.poolVersion.create({ data: { id: newId(), ...version } })
  const rows = Array.from({ length: prompts }, (_, position) => promptRow(newId(), position))
  const texts = rows.map((_, i) => options.responsesOf?.(i) ?? Array.from({ length: k }, (_, n) => `Response ${n}`))
  await db.prompt.createMany({
    data: rows.map((row, i) => ({ ...row, workspaceId, poolId, responseCount: texts[i]?.length ?? 0 })),
  })
  await db.candidateResponse.createMany({
    data: rows.flatMap(({ id: promptId }, i) =>
      (texts[i] ?? []).map((content, index) => ({ ...responseRow(content), index, promptId, workspaceId, poolId })),
    ),
  })
  const campaign = { id: campaignId, ...by, name: 'Campaign', poolId, poolVersion: 1 }
  await db.campaign.create({ data: campaign })
  await db.guidelineVersion.create({ data: { campaignId, number: 1, body: 'Prefer the better one.' } })
  const { charging = perResponse, checks = noChecks } = options
  const cost = { ...usualCost, ...options.cost }
  const unlimited = { unit: 'annotations', budgetAnnotations: LARGEST_BUDGET } as const
  const needed = neededUnits(k, prompts, {
    ...{ overlap, charging, checks, cost },
    budget: options.budget ?? unlimited,
  })
  const budget = options.budget ?? budgetOf(unlimited, needed + 1)
  const document = planOf({ poolId, prompts, k, overlap, budget, charging, checks, cost })
  await db.plan.create({
    data: {
      campaignId,
      number: 1,
      document,
      documentHash: planDocumentHash(document, sha256Hex),
      lockedById: membershipId,
    },
  })
  await db.selectedPrompt.createMany({
    data: rows.map(({ id: promptId }, ordinal) => ({ campaignId, workspaceId, promptId, planNumber: 1, ordinal })),
  })
  const promptIds = rows.map(({ id }) => id)
  return { lead, campaignId: CampaignId.parse(campaignId), poolId: PoolId.parse(poolId), promptIds }
}

const promptRow = (id: string, position: number) => ({
  ...{ id, position, addedInVersion: 1, externalId: `p-${position}` },
  messages: [{ role: 'user', content: `Prompt ${position}` }],
  ...{ rawText: `Prompt ${position}`, contentHash: sha256Hex(`Prompt ${position}`), preview: `Prompt ${position}` },
  ...{ charCount: 8, wordCount: 2, turnCount: 1 },
})

const responseRow = (content: string) => ({
  id: testDatabase().newId(),
  ...{ content, contentHash: sha256Hex(content), normalizedHash: sha256Hex(normalizedForm(content)) },
  ...{ charCount: content.length, wordCount: 1 },
})

type Plan = Terms & { poolId: string; prompts: number; k: number; cost: CostAssumptions }

function planOf({ poolId, prompts, k, ...terms }: Plan): PlanDocument {
  const curve: CurvePoint[] = [1, Math.max(2, prompts)].map((n) => ({
    ...{ prompts: n, diversity: n, bigrams: 1, distinctBigrams: 1 },
  }))
  const question: PlanQuestion = { ...questionDefaults, trained: 'policy', ...terms, seed: 'a seed' }
  const { plans, recommendation } = answerPlanQuestion(question, {
    ...{ curve, settings: PAPER_SETTINGS, distinctPrompts: Math.max(2, prompts) },
  })
  const found = plans.find((plan) => plan.responsesPerPrompt === k)
  if (!found) throw new Error(`no plan at K = ${k}`)
  const chosen = { ...found, prompts }
  const measured = { seed: 'a seed', settings: PAPER_SETTINGS, prompts, distinctPrompts: prompts }
  return writePlan(question, { chosen, plans, recommendation }, measured, {
    pool: { poolId: PoolId.parse(poolId), versionNumber: 1 },
    selection: { method: 'random', seed: 'a seed' },
  })
}
