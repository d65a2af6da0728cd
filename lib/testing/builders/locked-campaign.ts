import { createHash } from 'node:crypto'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { normalizedForm } from '#lib/core/interchange/prompts/measure'
import type { Budget } from '#lib/core/planning/budget'
import { type CostAssumptions, defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import { PlanDocument, planDocumentHash } from '#lib/core/planning/document/plan-document'
import { comparePlans } from '#lib/core/planning/frontier/budget-plan'
import { recommendPlan } from '#lib/core/planning/frontier/recommend-plan'
import { fitPerformanceLaw } from '#lib/core/planning/law/performance-law'
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

type Options = {
  /** All of them selected. */
  prompts: number
  responsesPerPrompt?: number
  overlap?: number
  /** One annotation more than the plan needs, unless given. */
  budget?: Budget
  /** The texts a prompt has; by default as many different ones as the plan asks for. */
  responsesOf?: (position: number) => readonly string[]
  lead?: BuiltMember
}

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const cost: CostAssumptions = { ...defaultAssumptions, promptWords: 80, responseWords: 60, wageMinorUnitsPerHour: 2100 }

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
  const budget = options.budget ?? { unit: 'annotations', budgetAnnotations: prompts * k * overlap + 1 }
  const document = planOf({ poolId, prompts, k, overlap, budget })
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

type Plan = { poolId: string; prompts: number; k: number; overlap: number; budget: Budget }

function planOf({ poolId, prompts, k, overlap, budget }: Plan): PlanDocument {
  const curve: CurvePoint[] = [1, Math.max(2, prompts)].map((n) => ({
    ...{ prompts: n, diversity: n, bigrams: 1, distinctBigrams: 1 },
  }))
  const law = fitPerformanceLaw('PRO')
  const plans = comparePlans({ budget, overlap, curve, settings: PAPER_SETTINGS, law, cost })
  const { responsesPerPrompt, reasonKey, cautions, sources } = recommendPlan('policy', plans, overlap)
  return PlanDocument.parse({
    format: 'rankplan-plan/1',
    ...{ trained: 'policy', budget, overlap, auditItems: 0, goldRatio: 0, responsesPerPrompt: k, prompts },
    pool: { poolId, versionNumber: 1, prompts, distinctPrompts: prompts },
    selection: { method: 'random', seed: 'a seed' },
    diversity: { value: 1, seed: 'a seed', settings: PAPER_SETTINGS },
    cost,
    law: { name: 'song-2024', algorithm: 'PRO' },
    recommended: { responsesPerPrompt, reasonKey, cautions },
    plans,
    sources,
  })
}
