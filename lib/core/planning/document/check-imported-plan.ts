import type { z } from 'zod'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { BudgetPlan } from '../frontier/budget-plan.ts'
import { sizedPlan } from '../frontier/compare-plans.ts'
import { affordablePrompts } from '../frontier/plan-units.ts'
import { recommendPlan } from '../frontier/recommend-plan.ts'
import { lawOf } from '../law/law.ts'
import { predictPlans } from '../law/predict-plans.ts'
import { answerPlanQuestion, type PlanQuestion } from '../plan-request.ts'
import { chosenPlan, type PlanDocument } from './plan-document.ts'
import { checkPlanDocument, isFirstFormat } from './read-plan-document.ts'

/** What is wrong with a plan's JSON, and where: `written` and `computed` where a figure is not what its own terms come to. */
export type PlanProblem = { path: string; message: string; written?: unknown; computed?: unknown }

/** The pool a plan is read beside; `pool` where it is known which one it is. */
export type PlanPool = Pick<MeasuredDiversity, 'curve' | 'settings' | 'seed' | 'prompts' | 'distinctPrompts'> & {
  pool?: { poolId: string; versionNumber: number }
}

export type ImportedPlan =
  | { kind: 'refused'; problems: PlanProblem[] }
  | {
      kind: 'read'
      document: PlanDocument
      /** What was asked, to be asked again. */
      question: PlanQuestion
      /** Whether the plan was made on the pool it was read beside; `unknown` without one. */
      madeOn: 'this-pool' | 'other-pool' | 'unknown'
    }

/**
 * Reads a plan's exported JSON. Refused, with the field of each problem: what is no plan, and a plan whose figures are not those
 * its own terms come to, as after an edit by hand. On the pool it was made on, d and the numbers of prompts are counted anew too.
 */
export function checkImportedPlan(json: unknown, measured: PlanPool | null): ImportedPlan {
  const read = checkPlanDocument(json)
  if ('issues' in read) return { kind: 'refused', problems: read.issues.map(problemOf) }
  const { document } = read
  const question = askedIn(document)
  const madeOn = measured ? whichPool(document, question, measured) : 'unknown'
  const computed =
    measured && madeOn === 'this-pool'
      ? answerPlanQuestion(question, measured).plans
      : recomputedPlans(document, question)
  const problems = differences(document, question, computed, isFirstFormat(json))
  if (problems.length > 0) return { kind: 'refused', problems }
  return { kind: 'read', document, question, madeOn }
}

/** The question that a plan answered. */
export function askedIn(document: PlanDocument): PlanQuestion {
  const { trained, law, budget, charging, overlap, checks, schedule, cost, split, selection } = document
  return {
    ...{ trained, law, budget, charging, overlap, checks, schedule, cost },
    seed: split.seed,
    selection: { method: selection.method },
  }
}

function problemOf(issue: z.core.$ZodIssue): PlanProblem {
  const path = issue.path.map(String).join('.')
  return { path, message: issue.message }
}

function whichPool({ pool, diversity, plans }: PlanDocument, question: PlanQuestion, measured: PlanPool) {
  if (measured.pool) {
    const isSame = measured.pool.poolId === pool.poolId && measured.pool.versionNumber === pool.versionNumber
    return isSame ? 'this-pool' : 'other-pool'
  }
  const isAlike =
    pool.prompts === measured.prompts &&
    pool.distinctPrompts === measured.distinctPrompts &&
    diversity.seed === measured.seed &&
    isEqual(diversity.settings, measured.settings)
  if (!isAlike) return 'other-pool'
  // Nothing names the pool but its curve: one that gives other figures is another's.
  const counted = answerPlanQuestion(question, measured).plans
  const shapes = (all: readonly BudgetPlan[]) => all.map((plan) => [plan.prompts, plan.diversity])
  return isEqual(shapes(counted), shapes(plans)) ? 'this-pool' : 'other-pool'
}

/** The rows that a document's terms come to, where only the document says how many prompts its pool gave and what their d was. */
function recomputedPlans(document: PlanDocument, question: PlanQuestion): BudgetPlan[] {
  const { plans, diversity, pool } = document
  const sized = plans.map(({ responsesPerPrompt: k, prompts: written, diversity: d }) => {
    const affordable = affordablePrompts(k, question)
    const prompts = Math.min(written, affordable, pool.distinctPrompts)
    return { ...sizedPlan(k, prompts, question), affordablePrompts: affordable, diversity: d }
  })
  const predicted = predictPlans(lawOf(question.law), diversity.settings, sized)
  return sized.map((plan, i) => ({ ...plan, ...(predicted[i] ?? { prediction: NO_PROMPTS, shareBest: null }) }))
}

const NO_PROMPTS = { kind: 'none', reason: 'no-prompts' } as const

function differences(
  document: PlanDocument,
  question: PlanQuestion,
  computed: readonly BudgetPlan[],
  isFirst: boolean,
): PlanProblem[] {
  const chosen = chosenPlan({ plans: [...computed], responsesPerPrompt: document.responsesPerPrompt })
  const { responsesPerPrompt, reasonKey, cautions, sources } = recommendPlan(question, computed)
  // The first format kept no shares, and its rule knew one way of charging.
  const forgotten = new Set(isFirst ? ['shareBest'] : [])
  return [
    ...computed.flatMap((plan, i) =>
      Object.entries(plan).flatMap(([field, value]) => {
        const row: Partial<Record<string, unknown>> = document.plans[i] ?? {}
        return forgotten.has(field) ? [] : differ(`plans.${i}.${field}`, row[field], value)
      }),
    ),
    ...differ('prompts', document.prompts, chosen?.prompts),
    ...differ('diversity.value', document.diversity.value, chosen?.diversity),
    ...(isFirst
      ? []
      : [
          ...differ('recommended', document.recommended, { responsesPerPrompt, reasonKey, cautions }),
          ...differ('sources', document.sources, sources),
        ]),
  ]
}

function differ(path: string, written: unknown, computed: unknown): PlanProblem[] {
  if (isEqual(written, computed)) return []
  const message = `It says ${JSON.stringify(written)}, but the plan's own terms come to ${JSON.stringify(computed)}.`
  return [{ path, message, written, computed }]
}

/** Browsers' logarithms and powers may differ in the last digits. */
const TOLERANCE = 1e-9

/** Deep equality of JSON, numbers to nine digits. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other))
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const [mine, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return (
    mine.size === theirs.size && [...mine].every(([key, value]) => theirs.has(key) && isEqual(value, theirs.get(key)))
  )
}
