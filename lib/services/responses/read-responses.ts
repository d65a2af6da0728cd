import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import {
  countResponseNeeds,
  type LackingPrompt,
  type LackingPromptText,
  listLackingPrompts as listLacking,
  listLackingTexts,
  type ResponseNeeds,
} from '#lib/data/campaigns/response-needs'
import type { PoolImport } from '#lib/data/imports/import-row'
import { listResponseImports } from '#lib/data/imports/response-imports'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'

const IMPORTS_SHOWN = 20
const TEXTS_AT_A_TIME = 200

type Asked = { campaignId: CampaignId }
type ReadDeps = Pick<Deps, 'db'>

export type CampaignResponses = {
  /** Null while no plan is locked. */
  needs: (ResponseNeeds & { responsesPerPrompt: number }) | null
  /** Newest first. */
  imports: PoolImport[]
}

/** What a campaign's prompts have and lack, and the imports of responses for it. @throws AppError not_allowed, not_found */
export async function readCampaignResponses(deps: ReadDeps, actor: Actor, asked: Asked): Promise<CampaignResponses> {
  const plan = await findPlan(deps, actor, asked)
  const { workspaceId } = actor
  const { campaignId } = asked
  const [needs, imports] = await Promise.all([
    plan && countResponseNeeds(deps.db, plan),
    listResponseImports(deps.db, { workspaceId, campaignId, most: IMPORTS_SHOWN }),
  ])
  return { needs: plan && needs && { ...needs, responsesPerPrompt: plan.responsesPerPrompt }, imports }
}

export type LackingPage = {
  prompts: LackingPrompt[]
  /** Where the list goes on; null at its end. */
  nextAfter: number | null
}

/** The prompts of the plan that lack different responses, page by page. @throws AppError not_allowed, not_found, conflict without a plan */
export async function listLackingPrompts(
  deps: ReadDeps,
  actor: Actor,
  { after, most, ...asked }: Asked & { after: number; most: number },
): Promise<LackingPage> {
  const plan = await requirePlan(deps, actor, asked)
  const prompts = await listLacking(deps.db, { ...plan, after, most })
  const last = prompts.at(-1)
  return { prompts, nextAfter: prompts.length === most && last ? last.ordinal : null }
}

/** The whole list with the prompts' texts, as JSON lines; read page by page. @throws AppError not_allowed, not_found, conflict without a plan */
export async function* exportLackingPrompts(deps: ReadDeps, actor: Actor, asked: Asked): AsyncGenerator<string> {
  const plan = await requirePlan(deps, actor, asked)
  for (let after = -1; ; ) {
    const prompts: LackingPromptText[] = await listLackingTexts(deps.db, { ...plan, after, most: TEXTS_AT_A_TIME })
    const last = prompts.at(-1)
    if (!last) return
    for (const { id, prompt, has } of prompts)
      yield `${JSON.stringify({ id, prompt, responses_needed: plan.responsesPerPrompt - has })}\n`
    after = last.ordinal
  }
}

type PlanShape = { campaignId: CampaignId; planNumber: number; responsesPerPrompt: number }

async function findPlan(deps: ReadDeps, actor: Actor, { campaignId }: Asked): Promise<PlanShape | null> {
  authorize(actor, 'campaign.view')
  const { plan } = await readCampaign(deps, actor, { campaignId })
  return plan && { campaignId, planNumber: plan.number, responsesPerPrompt: plan.responsesPerPrompt }
}

async function requirePlan(deps: ReadDeps, actor: Actor, asked: Asked): Promise<PlanShape> {
  const plan = await findPlan(deps, actor, asked)
  if (plan) return plan
  throw new AppError('conflict', 'The campaign has no locked plan yet, so it does not know which prompts it needs.')
}
