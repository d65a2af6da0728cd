import { budgetUnits } from '#lib/core/planning/budget'
import { unitsText } from '#lib/core/planning/cost/units-text'
import { CALIBRATED_LAW_NAME } from '#lib/core/planning/law/law-used'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { settingsText } from '../prompt-file/settings-text.ts'
import { twoPlaces, wholeNumber } from '../text-table.ts'
import type { ComparedFile } from './plan-json.ts'
import { planTable } from './plan-table.ts'
import { recommendationText } from './recommendation.ts'

/** Everything compared, for a terminal: what was asked, one row for each K, the recommendation with its source. */
export function planText(file: string, { question, pool, plans, recommendation, madeOn }: ComparedFile): string {
  const peak = pool.peak ? `, highest ${twoPlaces(pool.peak.diversity)} at ${wholeNumber(pool.peak.prompts)}` : ''
  return [
    `${file}: ${wholeNumber(pool.prompts)} ${pool.prompts === 1 ? 'prompt' : 'prompts'}, diversity ${twoPlaces(pool.diversity)}${peak}`,
    `${settingsText(pool.settings)}; random order of seed "${pool.seed}"`,
    askedText(question),
    ...(madeOn === null ? [] : [madeOnText[madeOn]]),
    '',
    planTable(plans, recommendation.responsesPerPrompt, question),
    '',
    recommendationText(recommendation),
    lawText(question),
    'Past K = 4 growth is not known; such plans are never recommended. All limits: --json, "evidence".',
  ].join('\n')
}

const madeOnText: Record<Exclude<ComparedFile['madeOn'], null>, string> = {
  'this-pool': 'The plan was made on these prompts: its figures are the same.',
  'other-pool': 'The plan was made on other prompts; below is its question asked of these.',
  unknown: 'Nothing tells whether the plan was made on these prompts; below is its question asked of them.',
}

function askedText(question: PlanQuestion): string {
  const { budget, charging, overlap, checks } = question
  const rule = { response: 'response', comparison: 'comparison', hour: 'hour' }[charging.rule]
  const said = [
    `${unitsText(budgetUnits(budget), question)}, charged by the ${rule}`,
    `overlap ${overlap}`,
    checks.firstItems > 0 ? `first ${wholeNumber(checks.firstItems)} items at ${checks.firstOverlap}` : '',
    checks.testRatio > 0 ? `${percent(checks.testRatio)} held out at ${checks.testOverlap}` : '',
    checks.auditItems > 0 ? `audit of ${wholeNumber(checks.auditItems)}` : 'no audit',
    checks.goldRatio > 0 ? `${percent(checks.goldRatio)} gold` : 'no gold',
  ]
  return said.filter((part) => part !== '').join(', ')
}

const percent = (ratio: number): string => `${(100 * ratio).toLocaleString('en', { maximumFractionDigits: 2 })}%`

function lawText({ law }: PlanQuestion): string {
  if (law.name === CALIBRATED_LAW_NAME)
    return `Points: ${law.metric}, 90% band, by the calibration "${law.calibrationName}" of ${wholeNumber(law.runs)} runs.`
  return `Points: 100 times the mean sigmoid of a reward model's score, 90% band, in the paper's setting (${law.algorithm} on OPT-1.3B, random prompts).`
}
