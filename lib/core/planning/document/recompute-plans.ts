import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { BudgetPlan } from '../frontier/budget-plan.ts'
import { sizedPlan } from '../frontier/compare-plans.ts'
import { readCurve } from '../frontier/curve-reader.ts'
import { affordablePrompts } from '../frontier/plan-units.ts'
import { lawOf } from '../law/law.ts'
import { predictPlans } from '../law/predict-plans.ts'
import { answerPlanQuestion } from '../plan-request.ts'
import { compareRemainder } from '../replan/compare-remainder.ts'
import { wholeQuestion } from '../replan/whole-question.ts'
import { askedIn } from './asked-in.ts'
import type { PlanDocument } from './plan-document.ts'

type Curve = Pick<MeasuredDiversity, 'curve' | 'settings' | 'distinctPrompts'>

/** Rows as they come out now, with the fields that cannot be told without what the document leaves out. */
export type RecomputedPlans = { plans: BudgetPlan[]; untold: readonly (keyof BudgetPlan)[] }

/**
 * The rows that a document's own terms come to. With the curve of its pool everything is counted anew; without it the document says
 * how many prompts there were and what their d was. Null for the rest of a running campaign without the curve: nothing tells its N.
 */
export function recomputePlans(document: PlanDocument, measured: Curve | null): RecomputedPlans | null {
  const { origin } = document
  if (origin?.kind === 'replan') {
    if (!measured) return null
    const { standing, upgradeJudged } = origin
    return { plans: compareRemainder(wholeQuestion(document), measured, standing, { upgradeJudged }).plans, untold: [] }
  }
  if (origin?.kind === 'pilot') return recomputeArm(document, origin.arm, measured)
  return { plans: measured ? answerPlanQuestion(askedIn(document), measured).plans : plansAlone(document), untold: [] }
}

/** An arm's prompts were given; the plans beside it were compared as ever, and its prediction was of what its budget would buy. */
function recomputeArm(document: PlanDocument, arm: number, measured: Curve | null): RecomputedPlans {
  if (!measured) return { plans: plansAlone(document), untold: ['prediction', 'shareBest'] }
  const question = askedIn(document)
  const own = {
    ...sizedPlan(arm, document.prompts, question),
    diversity: readCurve(measured.curve).diversityAt(document.prompts),
  }
  const { plans } = answerPlanQuestion(question, measured)
  return { plans: plans.map((plan) => (plan.responsesPerPrompt === arm ? { ...plan, ...own } : plan)), untold: [] }
}

function plansAlone(document: PlanDocument): BudgetPlan[] {
  const { plans, diversity, pool } = document
  const question = askedIn(document)
  const sized = plans.map(({ responsesPerPrompt: k, prompts: written, diversity: d }) => {
    const affordable = affordablePrompts(k, question)
    const prompts = Math.min(written, affordable, pool.distinctPrompts)
    return { ...sizedPlan(k, prompts, question), affordablePrompts: affordable, diversity: d }
  })
  const predicted = predictPlans(lawOf(question.law), diversity.settings, sized)
  return sized.map((plan, i) => ({ ...plan, ...(predicted[i] ?? UNPREDICTED) }))
}

const UNPREDICTED = { prediction: { kind: 'none', reason: 'no-prompts' }, shareBest: null } as const
