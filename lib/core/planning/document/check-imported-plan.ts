import type { z } from 'zod'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { BudgetPlan } from '../frontier/budget-plan.ts'
import { recommendPlan } from '../frontier/recommend-plan.ts'
import type { PlanQuestion } from '../plan-request.ts'
import { askedIn } from './asked-in.ts'
import type { PlanDocument } from './plan-document.ts'
import { checkPlanDocument, isFirstFormat } from './read-plan-document.ts'
import { type RecomputedPlans, recomputePlans } from './recompute-plans.ts'

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
 * its own terms come to, as after an edit by hand. On the pool it was made on, d and the numbers of prompts are counted anew too;
 * a plan for the rest of a running campaign has its figures checked there alone.
 */
export function checkImportedPlan(json: unknown, measured: PlanPool | null): ImportedPlan {
  const read = checkPlanDocument(json)
  if ('issues' in read) return { kind: 'refused', problems: read.issues.map(problemOf) }
  const { document } = read
  const madeOn = measured ? whichPool(document, measured) : 'unknown'
  const recomputed = recomputePlans(document, madeOn === 'this-pool' ? measured : null)
  const problems = recomputed ? differences(document, recomputed, isFirstFormat(json)) : []
  if (problems.length > 0) return { kind: 'refused', problems }
  return { kind: 'read', document, question: askedIn(document), madeOn }
}

function problemOf(issue: z.core.$ZodIssue): PlanProblem {
  const path = issue.path.map(String).join('.')
  return { path, message: issue.message }
}

function whichPool(document: PlanDocument, measured: PlanPool): 'this-pool' | 'other-pool' {
  const { pool, diversity, plans } = document
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
  const shapes = (all: readonly BudgetPlan[]) => all.map((plan) => [plan.prompts, plan.diversity])
  const counted = recomputePlans(document, measured)
  return counted && isEqual(shapes(counted.plans), shapes(plans)) ? 'this-pool' : 'other-pool'
}

function differences(document: PlanDocument, { plans, untold }: RecomputedPlans, isFirst: boolean): PlanProblem[] {
  const chosen = plans.find((plan) => plan.responsesPerPrompt === document.responsesPerPrompt)
  const { responsesPerPrompt, reasonKey, cautions, sources } = recommendPlan(document, plans)
  // The first format kept no shares, and its rule knew one way of charging.
  const skipped = new Set<string>(isFirst ? ['shareBest'] : untold)
  // An arm is no plan that anybody was recommended.
  const isStated = isFirst || document.origin?.kind === 'pilot'
  return [
    ...plans.flatMap((plan, i) =>
      Object.entries(plan).flatMap(([field, value]) => {
        const row: Partial<Record<string, unknown>> = document.plans[i] ?? {}
        return skipped.has(field) ? [] : differ(`plans.${i}.${field}`, row[field], value)
      }),
    ),
    ...differ('prompts', document.prompts, chosen?.prompts),
    ...differ('diversity.value', document.diversity.value, chosen?.diversity),
    ...(isStated
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
