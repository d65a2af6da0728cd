import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { type Budget, budgetOf, budgetUnits } from '../budget.ts'
import { noChecks } from '../cost/checks.ts'
import { generationMinorUnits } from '../cost/cost-model.ts'
import { unscheduled } from '../cost/schedule.ts'
import type { BudgetPlan } from '../frontier/budget-plan.ts'
import { sizedPlan } from '../frontier/compare-plans.ts'
import { readCurve } from '../frontier/curve-reader.ts'
import { largestWithin, neededUnits, type Spending } from '../frontier/plan-units.ts'
import { LEAST_PROMPTS, type PilotQuestion } from './pilot-question.ts'
import { type PilotArm, pilotArms } from './verdict.ts'

export type MeasuredPool = Pick<MeasuredDiversity, 'curve' | 'settings' | 'distinctPrompts'>
export type PilotTerms = Pick<PilotQuestion, 'budget' | 'charging' | 'cost' | 'overlap'>

/** What one arm takes. */
export type ArmSize = {
  arm: PilotArm
  prompts: number
  /** d of so many prompts in the pool's random order; null where it is undefined. */
  diversity: number | null
  judgments: number
  /** The same in both arms: prompts·K·overlap. */
  annotations: number
  /** What its campaign is given to spend, in the budget's unit. */
  budget: Budget
  paidSeconds: number | null
  /** Of its judgments alone; null where neither a wage nor a price is known. */
  costMinorUnits: number | null
}

export type PilotSize = {
  arms: Record<PilotArm, ArmSize>
  /** Different responses the pilot needs: four for each prompt of K = 4, two for each other prompt of K = 2. */
  responses: number
  generationMinorUnits: number
  /** Both arms, and generation where the budget is money; in the budget's unit. */
  units: number
  /** Of the whole budget; above 1 where the pilot does not fit. */
  share: number
  /** What the whole budget has left; negative where the pilot does not fit. */
  left: number
}

/** Prompts of an arm beside the K = 4 arm's `prompts`: twice as many pairs make equal annotations. */
export const promptsOfArm = (arm: PilotArm, prompts: number): number => (arm === 2 ? 2 * prompts : prompts)

/** What a pilot with so many prompts in its K = 4 arm takes. */
export function sizePilot(prompts: number, terms: PilotTerms, { curve }: Pick<MeasuredPool, 'curve'>): PilotSize {
  const arm = (k: PilotArm): ArmSize => {
    const own = promptsOfArm(k, prompts)
    const spending = armSpending(terms)
    const plan = armPlan(k, own, terms)
    return {
      ...{ arm: k, prompts: own, diversity: readCurve(curve).diversityAt(own) },
      ...{ judgments: plan.judgments, annotations: plan.annotations, paidSeconds: plan.paidSeconds },
      ...{ costMinorUnits: plan.costMinorUnits, budget: budgetOf(terms.budget, neededUnits(k, own, spending)) },
    }
  }
  const arms = { 2: arm(2), 4: arm(4) }
  const responses = neededResponses(prompts)
  const generation = generationMinorUnits(responses, terms.cost)
  const units = unitsOf(prompts, terms)
  const total = budgetUnits(terms.budget)
  return { arms, responses, generationMinorUnits: generation, units, share: units / total, left: total - units }
}

/** One arm as a plan's row: nothing but its prompts at its overlap, without generation, which the arms share. */
export function armPlan(
  arm: PilotArm,
  prompts: number,
  terms: PilotTerms,
): Omit<BudgetPlan, 'affordablePrompts' | 'diversity' | 'prediction' | 'shareBest'> {
  const spending = armSpending(terms)
  const budget = budgetOf(terms.budget, neededUnits(arm, prompts, spending))
  return sizedPlan(arm, prompts, { ...spending, budget, schedule: unscheduled })
}

/** How an arm's judgments are charged. */
export function armSpending({ budget, charging, cost, overlap }: PilotTerms): Spending {
  const own = cost && { ...cost, generationMinorUnitsPerThousandResponses: 0 }
  return { budget, charging, cost: own, overlap, checks: noChecks }
}

/** The most prompts a K = 4 arm may have, and the number it begins with: the given share of the budget, kept within the bounds. */
export type PromptBounds = { least: number; most: number; start: number }

/**
 * How large a pilot may be: bounded by the whole budget and by the pool's different prompts. It begins no larger than where d stops
 * rising, since past that nothing was measured. Null where not even the least fits.
 */
export function promptBounds(share: number, terms: PilotTerms, measured: MeasuredPool): PromptBounds | null {
  const total = budgetUnits(terms.budget)
  const within = (most: number, units: number) => largestWithin(most, (prompts) => unitsOf(prompts, terms) <= units)
  const most = within(Math.floor(measured.distinctPrompts / 2), total)
  if (most < LEAST_PROMPTS) return null
  const rising = Math.min(most, Math.floor(peakPrompts(measured) / 2))
  return { least: LEAST_PROMPTS, most, start: Math.max(LEAST_PROMPTS, within(rising, Math.floor(share * total))) }
}

/** The number of prompts past which the pool's d rises no more. */
export function peakPrompts({ curve, distinctPrompts }: MeasuredPool): number {
  return readCurve(curve).bestUpTo(distinctPrompts)
}

function unitsOf(prompts: number, terms: PilotTerms): number {
  const spending = armSpending(terms)
  const generation = terms.budget.unit === 'money' ? generationMinorUnits(neededResponses(prompts), terms.cost) : 0
  return pilotArms.reduce((sum, arm) => sum + neededUnits(arm, promptsOfArm(arm, prompts), spending), generation)
}

const neededResponses = (prompts: number): number => 4 * prompts + 2 * prompts
