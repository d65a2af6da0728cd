import { z } from 'zod'
import type { Budget } from '../budget.ts'
import type { Charging } from '../cost/charging.ts'
import { CALIBRATED_LAW_NAME, type LawUsed } from '../law/law-used.ts'
import type { SourceKey } from '../sources.ts'
import type { BudgetPlan } from './budget-plan.ts'

/** What the campaign's rankings are for: it decides which evidence applies. */
export const trainedThings = ['policy', 'reward-model', 'evaluation'] as const
export const TrainedThing = z.enum(trainedThings)
export type TrainedThing = z.infer<typeof TrainedThing>

/** What the lead should know beside the recommended K. */
export const cautionKeys = [
  /** Spend a tenth on a K = 2 against K = 4 pilot first. */
  'pilot-first',
  /** Fewer or more annotations than the comparisons behind the rule: 6,000 and 48,000. */
  'below-measured-budget',
  'above-measured-budget',
  /** The law predicts nothing for this plan; the rule rests on its source alone. */
  'no-prediction',
  /** The paper compared plans of equal annotations; this budget is charged otherwise. */
  'equal-annotations',
  /** An evaluation set wants an overlap of at least 3. */
  'raise-overlap',
] as const
export type CautionKey = (typeof cautionKeys)[number]

export const reasonKeys = [
  'policy',
  'reward-model',
  'evaluation',
  /** The highest prediction as the budget is charged, where that is not by response. */
  'charged',
  /** The highest prediction of the lead's own calibration. */
  'calibrated',
  'fallback',
  'none',
] as const
export type ReasonKey = (typeof reasonKeys)[number]

export type Recommendation = {
  /** Null where no plan that may be recommended buys a prompt. Above 4 only by a calibration that measured it. */
  responsesPerPrompt: number | null
  reasonKey: ReasonKey
  facts: {
    trained: TrainedThing
    /** The K that the rule asks for. */
    ruledResponsesPerPrompt: number
    prompts: number
    annotations: number
    /** Other K within the rule: 3 for a reward model. */
    alternatives: number[]
  }
  cautions: CautionKey[]
  sources: readonly SourceKey[]
}

/** Annotations at which Table 1 of Song et al. 2024 compares K at equal budget, at overlap 1. */
export const measuredBudgets = { least: 6_000, most: 48_000 } as const
export const EVALUATION_OVERLAP = 3

type Rule = {
  preferred: number
  alternatives: readonly number[]
  fallbacks: readonly number[]
  sources: readonly SourceKey[]
}

/** The sourced default. Past K = 4 growth is not identified, so no rule names a larger K. */
const rules = {
  policy: { preferred: 4, alternatives: [], fallbacks: [3, 2], sources: ['song2024', 'aepo', 'air'] },
  'reward-model': { preferred: 2, alternatives: [3], fallbacks: [], sources: ['doesRlhfScale', 'llama2'] },
  evaluation: { preferred: 2, alternatives: [], fallbacks: [], sources: ['proportionalAllocation'] },
} as const satisfies Record<TrainedThing, Rule>

/** What a recommendation depends on beside the plans themselves. */
export type Purpose = { trained: TrainedThing; law: LawUsed; budget: Budget; charging: Charging; overlap: number }

/**
 * The plan to recommend among those of one budget, by what will be trained. For a policy the K with the highest prediction (ties:
 * fewer) where the law is the lead's own or the budget is not charged by response; else the rule's K, and where that buys no
 * prompt the nearest smaller one that does, said as a fallback; where none does, none. Plans that cannot be had (more responses
 * than the prompts have, say) are to be left out of `plans` and count as buying no prompt.
 */
export function recommendPlan(purpose: Purpose, plans: readonly BudgetPlan[]): Recommendation {
  const { trained, law } = purpose
  const rule: Rule = rules[trained]
  const isCalibrated = law.name === CALIBRATED_LAW_NAME
  const byLaw = trained === 'policy' && (isCalibrated || !isChargedByResponse(purpose)) ? highestPredicted(plans) : null
  if (byLaw) {
    const sources: readonly SourceKey[] = ['song2024', 'refit']
    return described(purpose, plans, { chosen: byLaw, reasonKey: isCalibrated ? 'calibrated' : 'charged', sources })
  }
  const chosen = [rule.preferred, ...rule.fallbacks]
    .map((k) => planThatBuys(plans, k))
    .find((plan) => plan !== undefined)
  const reasonKey = chosen === undefined ? 'none' : chosen.responsesPerPrompt === rule.preferred ? trained : 'fallback'
  return described(purpose, plans, { chosen, reasonKey, sources: rule.sources })
}

type Chosen = { chosen: BudgetPlan | undefined; reasonKey: ReasonKey; sources: readonly SourceKey[] }

function described(
  purpose: Purpose,
  plans: readonly BudgetPlan[],
  { chosen, reasonKey, sources }: Chosen,
): Recommendation {
  const responsesPerPrompt = chosen?.responsesPerPrompt ?? null
  const cautions = chosen ? cautionsFor(purpose, chosen) : []
  return statedRecommendation(purpose.trained, plans, { responsesPerPrompt, reasonKey, cautions, sources })
}

/** A recommendation as a plan's document states it, with its facts. */
export function statedRecommendation(
  trained: TrainedThing,
  plans: readonly BudgetPlan[],
  stated: Omit<Recommendation, 'facts'>,
): Recommendation {
  const k = stated.responsesPerPrompt
  const chosen = plans.find((plan) => plan.responsesPerPrompt === k)
  const rule: Rule = rules[trained]
  return {
    ...stated,
    facts: {
      trained,
      ruledResponsesPerPrompt: rule.preferred,
      prompts: chosen?.prompts ?? 0,
      annotations: chosen?.annotations ?? 0,
      alternatives: chosen ? rule.alternatives.filter((other) => other !== k && planThatBuys(plans, other)) : [],
    },
  }
}

/** Whether plans of one budget hold equal annotations, as the paper compared them. */
export function isChargedByResponse({ budget, charging }: Pick<Purpose, 'budget' | 'charging'>): boolean {
  return charging.rule === 'response' && (budget.unit === 'annotations' || charging.priceMinorUnits !== null)
}

const planThatBuys = (plans: readonly BudgetPlan[], k: number) =>
  plans.find((plan) => plan.responsesPerPrompt === k && plan.prompts > 0)

/** Undefined where no K beside the baseline has a prediction. What is only extrapolated has none. */
function highestPredicted(plans: readonly BudgetPlan[]): BudgetPlan | undefined {
  const known = plans.flatMap((plan) => {
    if (plan.prediction.kind === 'predicted') return [{ plan, points: plan.prediction.points }]
    return plan.prediction.kind === 'baseline' ? [{ plan, points: 0 }] : []
  })
  if (!known.some(({ plan }) => plan.prediction.kind === 'predicted')) return undefined
  return known.reduce((best, one) => (one.points > best.points ? one : best)).plan
}

function cautionsFor(purpose: Purpose, plan: BudgetPlan): CautionKey[] {
  const { trained, overlap } = purpose
  if (trained === 'evaluation') return overlap < EVALUATION_OVERLAP ? ['raise-overlap'] : []
  if (trained === 'reward-model') return []
  const once = plan.prompts * plan.responsesPerPrompt
  const cautions: CautionKey[] = ['pilot-first']
  if (once < measuredBudgets.least) cautions.push('below-measured-budget')
  if (once > measuredBudgets.most) cautions.push('above-measured-budget')
  if (plan.prediction.kind === 'none') cautions.push('no-prediction')
  if (!isChargedByResponse(purpose)) cautions.push('equal-annotations')
  return cautions
}
