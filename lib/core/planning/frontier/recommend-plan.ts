import { z } from 'zod'
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
  /** An evaluation set wants an overlap of at least 3. */
  'raise-overlap',
] as const
export type CautionKey = (typeof cautionKeys)[number]

export const reasonKeys = ['policy', 'reward-model', 'evaluation', 'fallback', 'none'] as const
export type ReasonKey = (typeof reasonKeys)[number]

export type Recommendation = {
  /** Null where no plan that may be recommended buys a prompt. Never above 4. */
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

/**
 * The plan to recommend among those of one budget, by what will be trained. Where the rule's K buys no prompt, the nearest
 * smaller K that does, said as a fallback; where none does, none. Plans that cannot be had (more responses than the prompts
 * have, say) are to be left out of `plans` and count as buying no prompt.
 */
export function recommendPlan(trained: TrainedThing, plans: readonly BudgetPlan[], overlap: number): Recommendation {
  const rule: Rule = rules[trained]
  const buys = (k: number) => plans.find((plan) => plan.responsesPerPrompt === k && plan.prompts > 0)
  const chosen = [rule.preferred, ...rule.fallbacks].map(buys).find((plan) => plan !== undefined)
  const base = { ruledResponsesPerPrompt: rule.preferred, trained }
  if (!chosen) {
    const facts = { ...base, prompts: 0, annotations: 0, alternatives: [] }
    return { responsesPerPrompt: null, reasonKey: 'none', facts, cautions: [], sources: rule.sources }
  }
  const k = chosen.responsesPerPrompt
  return {
    responsesPerPrompt: k,
    reasonKey: k === rule.preferred ? trained : 'fallback',
    facts: {
      ...base,
      prompts: chosen.prompts,
      annotations: chosen.annotations,
      alternatives: rule.alternatives.filter((other) => other !== k && buys(other)),
    },
    cautions: cautionsFor(trained, chosen, overlap),
    sources: rule.sources,
  }
}

function cautionsFor(trained: TrainedThing, plan: BudgetPlan, overlap: number): CautionKey[] {
  if (trained === 'evaluation') return overlap < EVALUATION_OVERLAP ? ['raise-overlap'] : []
  if (trained === 'reward-model') return []
  const once = plan.prompts * plan.responsesPerPrompt
  const cautions: CautionKey[] = ['pilot-first']
  if (once < measuredBudgets.least) cautions.push('below-measured-budget')
  if (once > measuredBudgets.most) cautions.push('above-measured-budget')
  if (plan.prediction.kind === 'none') cautions.push('no-prediction')
  return cautions
}
