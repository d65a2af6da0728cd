import type { CautionKey, ReasonKey, TrainedThing } from '#lib/core/planning/frontier/recommend-plan'
import { diversity } from './planner-diversity.ts'
import { form } from './planner-form.ts'

const n = (count: number) => count.toLocaleString('en')
const s = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`

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
    `A budget of ${budget} buys no item at overlap ${overlap}. The smallest that buys one is ${least}.`,
  takeLeast: (least: string) => `Use ${least}`,
  waits: 'The plans need the pool’s diversity. They appear when it is counted.',
  k: (k: number) => `K = ${k}`,
  /** "K = 2", "K = 2 and 3", "K = 2 to 9": ascending. */
  ks: (ks: readonly number[]) => {
    const [first, last] = [ks[0] ?? 0, ks.at(-1) ?? 0]
    if (ks.length > 2 && last - first === ks.length - 1) return `K = ${first} to ${last}`
    return `K = ${ks.length > 1 ? `${ks.slice(0, -1).join(', ')} and ${last}` : first}`
  },
  columns: {
    choose: 'Choose',
    k: 'K',
    prompts: 'Prompts (N)',
    diversity: 'Diversity (d)',
    judgments: 'Judgments',
    comparisons: 'Comparisons',
    annotations: 'Annotations',
    cost: 'Cost',
    slack: 'Unspent',
    predicted: 'Points above K = 2',
  },
  comparisonsNote: (pairs: number, bits: number) => `${n(pairs)} each, ≤ ${bits.toFixed(bits < 10 ? 2 : 1)} bits`,
  /** Why a plan stops where it does. */
  limits: {
    peak: 'd stops rising here',
    dip: 'more would lower d',
    pool: 'all the pool has',
  },
  recommended: 'Recommended',
  chooseK: (k: number) => `Choose ${k} responses to each prompt`,
  tableTitle: 'Plans for K = 2 to 9',
  tableNote:
    'Each prompt becomes one item. The comparisons of one ranking depend on each other; K − 1 of them are between neighbours.',
  prediction: {
    baseline: '0, compared with itself',
    predicted: (points: string, low: string, high: string) => `${points} (90%: ${low} to ${high})`,
    extrapolated: (low: string, high: string) => `extrapolated: ${low} to ${high}`,
    none: {
      settings: 'none: counted under other settings',
      'below-range': 'none: d below 12.7',
      'above-range': 'none: d above 20.8',
      'no-diversity': 'none: d undefined',
      'no-prompts': 'buys no item',
      'no-baseline': 'none: K = 2 has none',
      'no-line': 'none: no line for this K',
    },
  },
  chart: {
    best: (k: number, points: string, low: string, high: string, touchesZero: boolean) =>
      `K = ${k} is predicted ${points} points above K = 2 (90% band ${low} to ${high}${touchesZero ? ', which holds zero' : ''})`,
    noneAbove: 'No plan is predicted above K = 2 at this budget',
    yTitle: 'Points above the K = 2 plan at equal budget, on the paper’s score',
    xTitle: 'Responses to each prompt (K)',
    extrapolated: 'hatched: extrapolated',
    reading: (k: number, text: string) => `K = ${k}: ${text}`,
    conditions: (algorithm: string) =>
      `Song et al. 2024, ${algorithm}. The score is 100 × the mean sigmoid of a reward model. Holds for LLaMA tokens, the HH template, the first 512 tokens, random order, d of 12.7–20.8 and K of 2–4; bars are 90% prediction bands, hatched spans lie past what was measured.`,
    chargedByAnnotation:
      'Every response judged costs the same here. Where judgments are charged by comparison, K = 2 or 3 can win at small budgets.',
    chargedByTime: 'A judgment is charged by the time it is assumed to take.',
    file: 'plans',
  },
  noPrediction: {
    title: 'No points are predicted for these plans',
    range: (low: string, high: string) =>
      `The law was measured on random-order diversity from 12.7 to 20.8; these plans have ${low === high ? low : `${low} to ${high}`}.`,
    undefinedRange: 'The diversity of these plans is undefined.',
    holds:
      'Counts, time and cost below hold all the same, and the rule for choosing K rests on its source alone. A pilot of your own would tell more.',
  },
  notes: {
    peak: (ks: string, prompts: number, slack: string) =>
      `${ks} stops at ${s(prompts, 'prompt', 'prompts')}, where this pool’s d stops rising, and leaves ${slack} unspent. Past that point the prediction is drawn flat: reward there is unmeasured, and the paper’s d still rose at 36,000 prompts.`,
    peaks: (ks: string) =>
      `${ks} stop where this pool’s d stops rising and leave budget unspent. Past that point the prediction is drawn flat: reward there is unmeasured, and the paper’s d still rose at 36,000 prompts.`,
    pool: (ks: string, prompts: number, many: boolean) =>
      `${ks} ${many ? 'take' : 'takes'} all ${s(prompts, 'different prompt', 'different prompts')} of the pool and ${many ? 'leave' : 'leaves'} budget unspent: spend it on overlap, on more responses, or bring more prompts.`,
  },
  recommendation: {
    title: 'Recommended',
    chosen: (shape: string) => `${shape[0]?.toUpperCase()}${shape.slice(1)}:`,
    because: {
      policy:
        'for tuning a policy, four responses a prompt beat two in all 8 distinct comparisons at equal annotations (+1.3 to +2.4 points).',
      'reward-model': 'for a reward model, more prompts matter more than more responses to each.',
      evaluation: 'an evaluation set wants pairs on random prompts, each judged several times.',
      charged:
        'it has the highest prediction of 2, 3 and 4 responses as this budget is charged, which is not by annotation as in the paper.',
      calibrated: 'it has the highest prediction of your own calibration.',
    } satisfies Record<Exclude<ReasonKey, 'fallback' | 'none'>, string>,
    fallback: (shape: string, ruled: number) =>
      `${shape[0]?.toUpperCase()}${shape.slice(1)}. The rule for this use is K = ${ruled}, which this budget cannot pay.`,
    none: 'No plan is recommended: this budget buys no prompt at a K that may be recommended.',
    alternatives: (ks: readonly number[]) => `K = ${ks.join(' or ')} is as well founded.`,
    cautions: {
      'pilot-first': 'Spend 10% on a pilot of K = 2 against K = 4 first.',
      'below-measured-budget': 'Below 6,000 annotations the rule is untested.',
      'above-measured-budget': 'Above 48,000 annotations the rule is untested.',
      'no-prediction': 'The law predicts nothing for this plan; the rule rests on its source alone.',
      'equal-annotations':
        'The paper compared plans of equal annotations. This budget is charged otherwise, so its plans differ in annotations.',
      'raise-overlap': 'Raise the overlap to 3 or more: an evaluation set needs several judgments of each item.',
    } satisfies Record<CautionKey, string>,
    sources: 'Sources:',
  },
  evidence: {
    open: 'What this does not show',
    title: 'What the prediction rests on, and what it does not show',
    for: 'What speaks for it',
    against: 'What it does not show',
  },
  lock: {
    chosen: 'Chosen',
    open: 'Lock plan',
    title: (k: number) => `Lock the plan with K = ${k}`,
    confirm: 'Lock plan',
    makes: (shape: string, overlap: number) =>
      `Makes version 1 of the plan: ${shape}, each item judged by ${s(overlap, 'annotator', 'annotators')}.`,
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
    lawText: (name: string, algorithm: string) => `${name}, ${algorithm}, uncalibrated`,
    settings: 'Diversity counted on',
    assumptions: 'Cost assumptions',
    hash: 'SHA-256 of the plan',
    facts: 'What it rests on',
  },
} as const
