import {
  type CautionKey,
  EVALUATION_OVERLAP,
  measuredBudgets,
  type Recommendation,
} from '#lib/core/planning/frontier/recommend-plan'
import { gainsOverPairs } from '#lib/core/planning/law/paper-results'
import { sources } from '#lib/core/planning/sources'
import { wholeNumber } from '../text-table.ts'

const four = gainsOverPairs(4)

/** The recommendation in one sentence with its source, then what to know beside it. */
export function recommendationText(recommended: Recommendation): string {
  const cited = recommended.sources.map((key) => sources[key].citation).join('; ')
  return [`${reason(recommended)} (${cited})`, ...recommended.cautions.map((key) => cautions[key])].join('\n')
}

function reason({ responsesPerPrompt, reasonKey, facts }: Recommendation): string {
  const { trained, ruledResponsesPerPrompt, prompts, alternatives } = facts
  const chosen = `K = ${responsesPerPrompt} on ${wholeNumber(prompts)} ${prompts === 1 ? 'prompt' : 'prompts'}`
  switch (reasonKey) {
    case 'policy':
      return `Recommended: ${chosen}. For tuning a policy, four responses beat two in ${four.better} of ${four.compared} distinct comparisons at equal annotations.`
    case 'reward-model': {
      const other = alternatives.length > 0 ? ` K = ${alternatives.join(' or ')} is as well founded.` : ''
      return `Recommended: ${chosen}. For a reward model, more prompts matter more than more responses to each.${other}`
    }
    case 'evaluation':
      return `Recommended: ${chosen}. For an evaluation set, pairs on random prompts, each judged several times.`
    case 'charged':
      return `Recommended: ${chosen}. It has the highest of the predictions as this budget is charged.`
    case 'calibrated':
      return `Recommended: ${chosen}. It has the highest prediction of your own calibration.`
    case 'fallback':
      return `Recommended: ${chosen}. The rule for this use is K = ${ruledResponsesPerPrompt}, which this budget cannot pay.`
    case 'none':
      return `No plan is recommended for training ${trained}: the budget buys no prompt.`
  }
}

const cautions: Record<CautionKey, string> = {
  'pilot-first': 'Spend a tenth on a pilot of K = 2 against K = 4 first.',
  'below-measured-budget': `Fewer annotations than the ${wholeNumber(measuredBudgets.least)} of the smallest comparison: the rule is untested there.`,
  'above-measured-budget': `More annotations than the ${wholeNumber(measuredBudgets.most)} of the largest comparison: the rule is untested there.`,
  'no-prediction':
    'The law predicts nothing for this plan: its diversity or the settings are outside what was measured.',
  'equal-annotations':
    'The paper compared plans of equal annotations. This budget is charged otherwise, so its plans differ in annotations.',
  'raise-overlap': `Raise the overlap to ${EVALUATION_OVERLAP} or more: an evaluation set needs several judgments of each item.`,
}
