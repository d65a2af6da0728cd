import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import {
  type CautionKey,
  measuredBudgets,
  type ReasonKey,
  type TrainedThing,
} from '#lib/core/planning/frontier/recommend-plan'
import { gainsOverPairs } from '#lib/core/planning/law/paper-results'
import { diversity } from './planner-diversity.ts'
import { form } from './planner-form.ts'
import { frontier } from './planner-frontier.ts'
import { planViews } from './planner-views.ts'

const n = (count: number) => count.toLocaleString('en')
const s = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`

const four = gainsOverPairs(4)

const trainedNames: Record<TrainedThing, string> = {
  policy: 'A policy',
  'reward-model': 'A reward model',
  evaluation: 'An evaluation set',
}

/** The planner: budget, plans, diversity. */
export const planner = {
  diversity,
  form,
  trainedNames,
  results: 'Plans for this budget',
  noBudget: 'Type a budget to see what it buys with 2 to 9 responses to each prompt.',
  mend: 'The plans appear when the marked fields are mended.',
  tooSmall: (budget: string, overlap: number, least: string) =>
    `A budget of ${budget} buys no item at overlap ${overlap} with these checks. The smallest that buys one is ${least}.`,
  takeLeast: (least: string) => `Use ${least}`,
  waits: 'The plans need the pool’s diversity. They appear when it is counted.',
  comparisons: (count: number) => s(count, 'comparison', 'comparisons'),
  amounts: {
    hours: (hours: string) => `${hours} h`,
    minutes: (minutes: number) => `${n(minutes)} min`,
    seconds: (seconds: number) => `${n(seconds)} s`,
  },
  k: (k: number) => `K = ${k}`,
  /** "K = 2", "K = 2 and 3", "K = 2 to 9": ascending. */
  ks: (ks: readonly number[]) => {
    const [first, last] = [ks[0] ?? 0, ks.at(-1) ?? 0]
    if (ks.length > 2 && last - first === ks.length - 1) return `K = ${first} to ${last}`
    return `K = ${ks.length > 1 ? `${ks.slice(0, -1).join(', ')} and ${last}` : first}`
  },
  ...frontier,
  ...planViews,
  recommendation: {
    title: 'Recommended',
    chosen: (shape: string) => `${shape[0]?.toUpperCase()}${shape.slice(1)}:`,
    because: {
      policy: `for tuning a policy, four responses a prompt beat two in ${four.better} of ${four.compared} distinct comparisons at equal annotations (+${four.least.toFixed(1)} to +${four.most.toFixed(1)} points).`,
      'reward-model': 'for a reward model, more prompts matter more than more responses to each.',
      evaluation: 'an evaluation set wants pairs on random prompts, each judged several times.',
      charged:
        'it has the highest of the predictions as this budget is charged, which is not by annotation as in the paper.',
      calibrated: 'it has the highest prediction of your own calibration.',
    } satisfies Record<Exclude<ReasonKey, 'fallback' | 'none'>, string>,
    fallback: (shape: string, ruled: number) =>
      `${shape[0]?.toUpperCase()}${shape.slice(1)}. The rule for this use is K = ${ruled}, which this budget cannot pay.`,
    none: 'No plan is recommended: this budget buys no prompt at a K that may be recommended.',
    alternatives: (ks: readonly number[]) => `K = ${ks.join(' or ')} is as well founded.`,
    cautions: {
      'pilot-first': 'Spend 10% on a pilot of K = 2 against K = 4 first.',
      'below-measured-budget': `Below ${n(measuredBudgets.least)} annotations the rule is untested.`,
      'above-measured-budget': `Above ${n(measuredBudgets.most)} annotations the rule is untested.`,
      'no-prediction': 'The law predicts nothing for this plan; the rule rests on its source alone.',
      'equal-annotations':
        'The paper compared plans of equal annotations. This budget is charged otherwise, so its plans differ in annotations.',
      'raise-overlap': 'Raise the overlap to 3 or more: an evaluation set needs several judgments of each item.',
    } satisfies Record<CautionKey, string>,
    sources: 'Sources:',
  },
  evidence: { open: 'What this does not show' },
  lock: {
    chosen: 'Chosen',
    open: 'Lock plan',
    title: (k: number) => `Lock the plan with K = ${k}`,
    confirm: 'Lock plan',
    makes: (shape: string, overlap: number) =>
      `Makes version 1 of the plan: ${shape}, each item judged by ${s(overlap, 'annotator', 'annotators')}.`,
    checks: ({ first, test, audit, goldJudgments }: BudgetPlan['checks']) =>
      `Inside the budget, to check the work: ${s(first, 'first item', 'first items')}, ${s(audit, 'audit item', 'audit items')}, ${s(test, 'test item', 'test items')}, ${s(goldJudgments, 'gold judgment', 'gold judgments')}.`,
    picks: (prompts: number, seed: string) =>
      `Picks ${s(prompts, 'prompt', 'prompts')} by seeded chance (seed “${seed}”), so that the choice can be repeated.`,
    picksDiverse: (prompts: number, seed: string) =>
      `Takes a diverse choice of ${s(prompts, 'prompt', 'prompts')} (seed “${seed}”). The text is more varied; what that does to reward is unmeasured, and the prediction is that of a random choice.`,
    diverseReady: (prompts: number) => `The diverse choice of ${s(prompts, 'prompt', 'prompts')} is ready`,
    diverseFigures: (d: string, randomD: string, coverage: string, randomCoverage: string) =>
      `d ${d} (random: ${randomD}), coverage ${coverage} (random: ${randomCoverage})`,
    spends: 'Spends nothing and shows annotators nothing. Bringing the responses comes next.',
    stays: 'A locked plan never changes.',
    pastFour:
      'Past four responses nobody has measured what is gained: this plan is never recommended without a pilot of your own.',
    pastFourShort: 'Gain past K = 4 is unmeasured',
    locked: 'The plan is locked',
    reader: 'A lead of this workspace can lock a plan.',
    buysNone: 'This budget buys no item at this K.',
  },
  locked: {
    title: (version: number) => `Plan, version ${version}`,
    by: (name: string) => `Locked by ${name}`,
    shape: 'Plan',
    shapeUnit: 'responses × prompts',
    diversity: 'Diversity (d)',
    judgments: 'Judgments',
    annotations: 'Annotations',
    cost: 'Cost, assumed',
    budget: 'Budget',
    slack: 'Unspent',
    overlap: 'Overlap',
    predicted: 'Points above K = 2',
    trained: 'Trains',
    pool: 'Pool',
    poolText: (version: number, prompts: number, distinct: number) =>
      `Version ${version}: ${s(prompts, 'prompt', 'prompts')}, ${n(distinct)} different`,
    selection: 'Selection',
    selectionText: (seed: string) => `Seeded chance, seed “${seed}”, repeats left out`,
    diverseText: (seed: string, d: string, coverage: string) =>
      `Diverse choice, seed “${seed}”: d ${d}, coverage ${coverage}. More varied text; effect on reward unmeasured`,
    law: 'Law',
    checks: 'Checks',
    checksText: (first: number, firstOverlap: number, audit: number, gold: string, test: string, testOverlap: number) =>
      `${s(first, 'first item', 'first items')} at overlap ${n(firstOverlap)}, ${s(audit, 'audit item', 'audit items')} at 2, ${gold} gold, test split of ${test} at overlap ${n(testOverlap)}`,
    split: 'Test split',
    splitText: (share: string, seed: string) => `${share} of the prompts, seed “${seed}”`,
    schedule: 'Schedule',
    scheduleText: (start: string | null, weekly: string | null, spread: string) =>
      start === null || weekly === null
        ? 'No start or weekly hours were named'
        : `From ${start}, ${weekly} a week, finish band ÷ and × ${spread}`,
    calibratedText: (name: string, metric: string, runs: number) =>
      `Calibration “${name}” of ${s(runs, 'run', 'runs')}, metric ${metric}`,
    lawText: (name: string, algorithm: string) => `${name}, ${algorithm}, uncalibrated`,
    settings: 'Diversity counted on',
    hash: 'SHA-256 of the plan',
    facts: 'What it rests on',
  },
} as const
