import type { Actor } from '#lib/core/access/actor'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { splitOf } from '#lib/core/interchange/split-assignment'
import { budgetOf, budgetUnits } from '#lib/core/planning/budget'
import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import { writePlan } from '#lib/core/planning/document/write-plan'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanAnswer, PlanQuestion } from '#lib/core/planning/plan-request'
import { compareRemainder } from '#lib/core/planning/replan/compare-remainder'
import { leastWholeBudget, onlyFinishes } from '#lib/core/planning/replan/least-rest'
import { type PlanDifference, planDifference } from '#lib/core/planning/replan/plan-difference'
import { planRemainder, type Remainder, remainderPrompts } from '#lib/core/planning/replan/plan-remainder'
import { restFor } from '#lib/core/planning/replan/remainder-work'
import { replanProblem, smallestUnit } from '#lib/core/planning/replan/replan-problem'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '#lib/data/client'
import { countDifferentResponses } from '#lib/data/plans/standing'
import { findDiversity } from '../../analyses/read-analysis.ts'
import { readCampaign } from '../../campaigns/read-campaign.ts'
import type { Deps } from '../../deps.ts'
import { contentsOfOtherWaves } from '../other-waves.ts'
import { type PoolOrder, poolOrder, sha256Hex } from './pool-order.ts'
import { type ReadStanding, readStanding } from './read-standing.ts'

export type ReplanChoice = {
  /** Of the whole campaign: its budget is the new cap. */
  question: PlanQuestion
  responsesPerPrompt: number
  /** Rank prompts judged at a smaller K again. */
  upgradeJudged: boolean
}

/** What a re-plan rests on that does not change while the campaign runs. */
export type ReplanGround = { measured: MeasuredDiversity; order: PoolOrder }

export type DrawnReplan = ReadStanding & {
  remainder: Remainder
  document: PlanDocument
  difference: PlanDifference
  /** The items that can be made at once: their prompts have the responses. */
  ready: Remainder['add']
  /** What the making of responses takes from the budget. */
  generationUnits: number
}

/** @throws AppError not_found, conflict when the pool is not counted */
export async function readGround(
  deps: Deps,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<ReplanGround> {
  const campaign = await readCampaign(deps, actor, { campaignId })
  const { poolId, versionNumber } = campaign.pool
  const measured = (await findDiversity(deps, actor, { poolId, number: versionNumber }))?.result
  if (!measured)
    throw new AppError('conflict', 'The diversity of the pool is still being counted. Plan anew when it is done.')
  const later = await contentsOfOtherWaves(deps, campaign)
  return { measured, order: poolOrder(deps.db, { poolId, versionNumber, seed: measured.seed, later }) }
}

/**
 * The next version of a running campaign's plan, item by item, from what the database says now. Writes nothing.
 * @throws AppError invalid_input for what cannot change or cannot be paid, conflict before the campaign was opened
 */
export async function drawReplan(
  db: Connection,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  { campaignId, question, responsesPerPrompt: k, upgradeJudged }: { campaignId: CampaignId } & ReplanChoice,
  { measured, order }: ReplanGround,
): Promise<DrawnReplan> {
  const read = await readStanding(db, { workspaceId, campaignId })
  const { newest, standing, work, clusters } = read
  const problem = replanProblem(newest.document, question, work)
  if (problem) throw refused(problem.path, problem.message)
  const answer = compareRemainder(question, measured, work, { upgradeJudged })
  const plan = answer.plans.find((one) => one.responsesPerPrompt === k)
  if (!plan || (plan.prompts === 0 && !onlyFinishes(question, work)))
    throw buysNothing(k, question, read, upgradeJudged)
  const known = new Set([...standing.selected, ...standing.items.map(({ promptId }) => promptId)])
  const needsMore = work.unfinished.reduce((sum, { prompts }) => sum + prompts, 0) < plan.prompts
  const further = needsMore ? await order.beyond(known) : []
  await order.fillClusters(clusters, [...standing.selected, ...further.slice(0, plan.prompts)])
  const isHeldOut = heldOutBy(question, clusters)
  const promptIds = remainderPrompts({ ...plan, standing, upgradeJudged, further })
  const remainder = planRemainder({ question, responsesPerPrompt: k, promptIds, standing, upgradeJudged, isHeldOut })
  const has = await countDifferentResponses(db, { promptIds: remainder.add.map(({ promptId }) => promptId) })
  const missing = remainder.add.map(({ promptId }) => Math.max(0, k - (has.get(promptId) ?? 0)))
  const ready = remainder.add.filter((_, i) => missing[i] === 0)
  const document = writeReplan({ question, plan, answer, upgradeJudged }, read, measured)
  const lacking = {
    prompts: remainder.add.length - ready.length,
    responses: missing.reduce((sum, count) => sum + count, 0),
  }
  const capUnits = budgetUnits(question.budget)
  const difference = planDifference({
    ...{ standing, remainder, capUnits, lacking },
    ...{ newest: newest.document, next: document },
  })
  const generationUnits = question.budget.unit === 'money' ? plan.generationMinorUnits : 0
  return { ...read, remainder, document, difference, ready, generationUnits }
}

/** Whether a prompt's cluster falls into the held-out share of the campaign's split. */
export function heldOutBy(
  { checks, seed }: Pick<PlanQuestion, 'checks' | 'seed'>,
  clusters: ReadonlyMap<string, string>,
): (promptId: string) => boolean {
  const fractions = { train: 1 - checks.testRatio, validation: 0, test: checks.testRatio }
  return (promptId) => splitOf(clusters.get(promptId) ?? '', seed, fractions, sha256Hex) === 'test'
}

type Chosen = { question: PlanQuestion; plan: BudgetPlan; answer: PlanAnswer; upgradeJudged: boolean }

/** The document is of the rest: its budget is what the whole campaign's leaves for it, and its origin says of what. */
function writeReplan(
  { question, plan, answer, upgradeJudged }: Chosen,
  { newest, work }: ReadStanding,
  measured: MeasuredDiversity,
): PlanDocument {
  const { restUnits } = restFor(plan.responsesPerPrompt, question.budget, work, { upgradeJudged })
  const { poolId, versionNumber } = newest.document.pool
  return writePlan(
    { ...question, budget: budgetOf(question.budget, restUnits) },
    { ...answer, chosen: plan },
    measured,
    {
      pool: { poolId, versionNumber },
      selection: newest.document.selection,
      origin: {
        kind: 'replan',
        version: newest.number,
        capUnits: budgetUnits(question.budget),
        standing: work,
        upgradeJudged,
      },
    },
  )
}

function buysNothing(k: number, question: PlanQuestion, { work }: ReadStanding, upgradeJudged: boolean): AppError {
  const least = leastWholeBudget(k, question, work, { upgradeJudged })
  const unit = smallestUnit(question.budget)
  if (least <= budgetUnits(question.budget))
    return refused(
      ['budget'],
      'Every prompt that would raise the pool’s diversity has been begun, so there is nothing left to plan. Raise the overlap or the audit in a new campaign, or add prompts to the pool.',
    )
  return refused(
    ['budget'],
    `After what is spent and what finishes the items that have been begun, this budget buys no further item of ${k} responses. The smallest for the whole campaign that does is ${least.toLocaleString('en')} ${unit}.`,
  )
}

function refused(path: readonly string[], message: string): AppError {
  return new AppError('invalid_input', message, { problems: [{ path: path.join('.'), message }] })
}
