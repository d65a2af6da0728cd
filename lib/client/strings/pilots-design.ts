const n = (count: number) => count.toLocaleString('en')
const s = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`

/** The designer of a pilot. */
export const designer = {
  title: 'New pilot',
  description:
    'Two arms of equal annotations: pairs on twice as many prompts, and rankings of four on half of them. Nothing is spent until you open the arms.',
  ground: 'Stands on',
  groundHelp: 'A campaign gives its pool, guidelines, people and budget. A pool alone asks for them here.',
  groundCampaign: 'Campaign',
  groundPool: 'Pool',
  needsPoolTitle: 'A pilot needs a pool of prompts',
  needsPoolText: 'Import a file of prompts first. A campaign on it can come later.',
  waits: 'The designer needs the pool’s diversity. It appears when it is counted.',
  mend: 'The design appears when the marked fields are mended.',
  noBudget: 'Type the budget that the pilot is to argue. The pilot begins with a tenth of it.',
  tooSmall: 'This budget, or this pool, is too small for two prompts of four responses and four pairs.',
  budgetTitle: 'Budget',
  fromPlan: (budget: string, overlap: number) =>
    `${budget}, overlap ${overlap}: from the campaign’s plan, with its charges and assumptions.`,
  budget: 'Whole budget',
  budgetIn: (unit: string) => `Whole budget, ${unit}`,
  unit: 'Counted in',
  units: { annotations: 'Annotations', hours: 'Hours', money: 'Money' },
  comparisons: 'comparisons',
  unitNames: { annotations: 'annotations', hours: 'paid hours' },
  wage: 'Wage per hour',
  wageHelp: 'What a judgment’s time is paid. The assumed times are the planner’s defaults.',
  currency: 'Currency',
  currencyHelp: 'Three letters, as in EUR.',
  noCurrency: 'There is no such currency. Type three letters, as in EUR.',
  overlap: 'Overlap',
  overlapHelp: 'Annotators for each item, in both arms.',
  scoreTitle: 'Score',
  law: 'Law',
  lawHelp: 'It names the score of the runs, and expects a difference of it.',
  laws: { PRO: 'Paper, PRO', SFT: 'Paper, SFT', none: 'None: another score' },
  paperMetric: 'Reward of Song et al. 2024 (0 to 100)',
  metric: 'Score of a run',
  metricHelp: 'What you measure on a trained model, larger being better: a win rate, a reward.',
  algorithm: 'Trained with',
  algorithms: { PRO: 'PRO', SFT: 'SFT on the best response', other: 'Another algorithm (DPO, a reward model)' },
  difference: 'Difference to find',
  differenceHelp: (points: string | null) =>
    points === null ? 'In the score’s own unit.' : `Empty: what the law expects, ${points}.`,
  runSd: 'Scatter of a run (sd)',
  runSdHelp: (sd: string | null) =>
    sd === null
      ? 'What runs of one arm differ by, as a standard deviation in the score’s unit.'
      : `Empty: ${sd}, the residual sd of the law’s lines. An assumption: it holds misfit as well as chance.`,
  assumption: 'assumption',
  testTitle: 'Training runs',
  runs: 'Runs an arm',
  runsHelp: 'Each trains anew on the arm’s export, with its own seed.',
  power: 'Wanted power, %',
  powerHelp: 'Chance of a verdict where the difference is there.',
  alpha: 'Alpha, %',
  alphaHelp: 'Chance of a verdict where it is not, both sides.',
  matched: 'Match runs by seed',
  matchedHelp: 'Run 1 of both arms shares a seed, and so on; the test is the paired t.',
  correlation: 'Correlation of matched runs',
  correlationHelp: 'From 0 to 0.99, an assumption: what runs of one seed have in common.',
  peopleTitle: 'People and prompts',
  separate: 'Separate people',
  separateHelp:
    'Each annotator judges in one arm alone, so that nobody meets a prompt twice. People and K are then confounded: lots decide who is where.',
  separateNobody: 'The roster is empty: put people on each arm’s roster later.',
  separateTooFew: (least: number, people: number) =>
    `Two arms of separate people need at least ${s(least, 'annotator', 'annotators')} at this overlap; the roster has ${n(people)}.`,
  ready: 'Only prompts with four responses',
  readyHelp: 'Draws both arms from prompts that have four different responses already.',
  guidelines: 'Guidelines',
  guidelinesHelp: 'What makes a response better here, the same in both arms. Markdown works.',
  name: 'Name',
  nameHelp: 'Both arms carry it: annotators see it.',
  defaultName: (of: string) => `Pilot of ${of}`,
  size: 'Prompts in the K = 4 arm',
  sizeHelp: (least: number, most: number) => `From ${n(least)} to ${n(most)}. The K = 2 arm has twice as many.`,
  armsTitle: 'What it takes',
  arms: {
    arm: 'Arm',
    prompts: 'Prompts',
    diversity: 'd',
    judgments: 'Judgments',
    annotations: 'Annotations',
    budget: 'Budget',
    time: 'Paid time, assumed',
  },
  share: 'Of the budget',
  takes: 'Takes',
  leaves: 'Leaves',
  responses: 'Responses needed',
  generation: 'Making them',
  shareNote: (share: string) => `${share} of the whole budget.`,
  unequalCost: 'Equal annotations are not equal cost here: the charging rule is another.',
  sharedNote: (prompts: number) =>
    prompts === 0
      ? 'The campaign’s plan takes the first prompts of the pool’s random order and the pilot the last: they share none.'
      : `The campaign’s plan and the pilot share at least ${s(prompts, 'prompt', 'prompts')}: together they take more than the pool has.`,
  needs: {
    ok: 'Every prompt of both arms has its responses.',
    lacking: (four: number, two: number, missing: number) =>
      `${s(four, 'prompt', 'prompts')} of the K = 4 arm and ${n(two)} of the K = 2 arm lack responses: ${s(missing, 'different response', 'different responses')} in all. Bring them before you open the arms; what lacks them is left out.`,
    drawnFrom: (prompts: number) => `Drawn from ${s(prompts, 'prompt', 'prompts')} with four different responses.`,
  },
  powerTitle: (least: number | null, power: string) =>
    least === null
      ? 'How many runs are needed is not known yet'
      : `${s(least, 'run', 'runs')} an arm reach ${power} power`,
  powerText: {
    known: (difference: string, runs: number, power: string) =>
      `${s(runs, 'run', 'runs')} an arm find a difference of ${difference} with a power of ${power}.`,
    oneRun: 'One run an arm gives a difference and no interval: nothing says how far chance alone would go.',
    smallest: (difference: string, power: string) =>
      `The smallest difference they find with ${power} power: ${difference}.`,
    low: (difference: string, power: string) =>
      `At the low end of the law’s 90% interval, ${difference}, the power is ${power}.`,
    lowNone: 'The law’s 90% interval holds zero: the difference may be none at all.',
    noDifference: (reason: string) => `No difference is expected: ${reason}. Type the one that would change your plan.`,
    lawFrom: (prompts: number, share: string) =>
      `From ${s(prompts, 'prompt', 'prompts')} in the K = 4 arm on, ${share} of the budget, the law expects one.`,
    noScatter: 'Type what runs of one arm scatter by; earlier runs of your own tell best.',
    tooMany: (most: number) => `Not even ${n(most)} runs an arm reach the wanted power.`,
  },
  runsAlone:
    'Power comes from the number of training runs. More annotations change nothing but the difference itself, which the law reads off d.',
  tableTitle: 'Power by size and runs',
  tablePrompts: 'Prompts, K = 4',
  tableShare: 'Share',
  tableDifference: 'Difference',
  tableLeast: 'Least',
  tableRuns: 'runs an arm',
  tableNote:
    'Share of the budget, the difference expected, the least runs an arm with the wanted power, and the power with 2 to 10 runs.',
  chosen: 'chosen',
  take: (prompts: number) => `Take ${n(prompts)} prompts`,
  source: 'Power of a two-sided t test by the noncentral t (Cohen 1988, chapter 2).',
  summary: (pairs: number, fours: number) =>
    `Pairs on ${s(pairs, 'prompt', 'prompts')}, rankings of four on ${n(fours)}`,
  create: 'Make the pilot',
  createTitle: 'Make the pilot',
  creates: [
    'Makes two draft campaigns with locked plans, the same guidelines and nested prompts.',
    'Spends nothing and shows annotators nothing until you open the arms.',
    'A locked design never changes; runs and scores are added to it.',
  ],
  created: 'The pilot is made',
  reader: 'A lead of this workspace can make a pilot.',
} as const
