const n = (count: number) => count.toLocaleString('en')
const s = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`
const percent = (ratio: number) => `${(100 * ratio).toFixed(1)}%`

const kept = (wave: number | null) =>
  wave === null ? 'Stays as it was when the campaign opened' : `Stays as in the locked plan of wave ${wave}`

/** The planner's form: what is asked, and what is wrong with an answer. */
export const form = {
  title: 'Budget',
  lawAndPrompts: 'Law and prompts',
  lawSummary: (law: string, isDiverse: boolean) => `${law}, ${isDiverse ? 'diverse prompts' : 'random prompts'}`,
  train: 'What will be trained',
  trainOptions: {
    policy: { title: 'A policy', text: 'DPO, PRO, or tuning on the best ranked response' },
    'reward-model': { title: 'A reward model', text: 'It learns to score responses' },
    evaluation: { title: 'An evaluation set', text: 'Nothing is trained on it' },
  },
  unit: 'Budget in',
  units: { annotations: 'Annotations', hours: 'Hours', money: 'Money' },
  budget: 'Budget',
  budgetIn: (currency: string) => `Budget (${currency})`,
  budgetHours: 'Budget (paid hours)',
  budgetComparisons: 'Budget (comparisons)',
  budgetComparisonsHelp: 'A ranking of K responses takes K(K − 1)/2 of them.',
  budgetHelp: {
    annotations: 'One annotation is one response judged once.',
    hours: 'Hours that annotators are paid for.',
    money: 'What may be spent: judgments, and generation where it has a price.',
  },
  slider: 'Budget, slider',
  currency: 'Currency',
  currencyHelp: 'Three letters, as in EUR.',
  wage: 'Wage per hour',
  wageHelp: 'What an annotator is paid. With it, plans show their cost.',
  overlap: 'Overlap',
  overlapHelp: 'Different annotators for each item.',
  /** The same budget in the other units. */
  same: (k: number) => `The same at K = ${k}`,
  sameAnnotations: (count: number) => `about ${s(Math.round(count), 'annotation', 'annotations')}`,
  sameComparisons: (count: number) => `about ${s(Math.round(count), 'comparison', 'comparisons')}`,
  sameHours: (hours: string) => `about ${hours} paid`,
  sameMoney: (money: string) => `about ${money}`,
  sameAssumed: (seconds: string, use: string, wage: string | null) =>
    `Assumes ${seconds} a judgment, ${use} of paid time active${wage === null ? '' : `, ${wage} an hour`}.`,
  sameMeasured: (seconds: string, use: string, wage: string | null) =>
    `With ${seconds} a judgment as measured, ${use} of paid time active${wage === null ? '' : `, ${wage} an hour`}.`,
  sameNeedsWage: 'Money: enter a wage.',
  charging: 'Annotators are charged',
  chargings: {
    response: {
      title: 'Per response',
      text: 'K units a judgment: what the paper compares at equal budgets',
      textMoney: 'K times a price, or what the wage pays for the assumed time',
    },
    comparison: {
      title: 'Per comparison',
      text: 'K(K − 1)/2 units a judgment: a larger K is dearer',
      textMoney: 'K(K − 1)/2 times a price: a larger K is dearer',
    },
    hour: {
      title: 'By the hour',
      text: 'A cap is set aside at each claim; the server’s own measure of the time settles it',
      textMoney: 'The wage for a cap is set aside at each claim; the server’s own measure of the time settles it',
    },
  },
  price: { response: 'Price of a response', comparison: 'Price of a comparison' },
  priceHelp: {
    response: 'Leave empty to pay the assumed time at the wage.',
    comparison: 'What one of the K(K − 1)/2 comparisons costs.',
  },
  cap: 'Cap of a judgment',
  capHelp: 'Times the expected paid time. What is not used returns to the budget.',
  capped: (ratio: string) => `capped at ${ratio} × the expected time`,
  paidByWage: 'paid at the wage for the assumed time',
  assumptions: 'Assumptions about time and cost',
  assumptionsHelp:
    'T(K) = m · (start + reading + deciding). No published measurement of ranking time against K was found, so each figure is an assumption until yours is measured.',
  assumption: 'assumption',
  measured: (count: number, low: string | null, high: string | null) =>
    `measured (n = ${n(count)}${low === null || high === null ? '' : `, ${low} to ${high}`})`,
  allDefault: 'all at their defaults',
  changed: (count: number) => `${n(count)} changed`,
  reset: (label: string) => `Back to the default: ${label}`,
  resetAll: 'Back to all defaults',
  fields: {
    base: { label: 'Start of a judgment', unit: 'seconds' },
    wpm: { label: 'Reading', unit: 'words a minute' },
    bit: { label: 'Deciding', unit: 'seconds a bit of log₂ K!' },
    promptWords: { label: 'Words of a prompt', unit: 'words' },
    responseWords: { label: 'Words of a response', unit: 'words' },
    multiplier: { label: 'Multiplier m on T(K)', unit: '×' },
    use: { label: 'Active share of paid time', unit: '%' },
    fee: { label: 'Fees on top of wages', unit: '%' },
    review: { label: 'Review on top', unit: '%' },
    accept: { label: 'Judgments accepted', unit: '%' },
    generation: { label: 'Generating 1,000 responses', unit: 'price' },
    agree: { label: 'Agreement of two annotators', unit: '% of pairs' },
    spread: { label: 'Spread of the finish', unit: '×' },
  },
  agreeHelp: 'Ouyang et al. 2022 report 72.6% among their labelers.',
  checks: 'Checks inside the budget',
  checksSummary: (first: string, audit: string, gold: string, test: string) =>
    `${first} first, ${audit} audit, ${gold}% gold, ${test}% test`,
  checksHelp: 'Each is paid from the budget, and says what it buys at the agreement assumed below.',
  first: 'First items',
  firstOverlap: 'at overlap',
  firstBuys: (overlap: number, one: string | null, many: string | null) =>
    one === null || many === null
      ? `Settle the guidelines and mint gold, each judged by ${n(overlap)}.`
      : `Settle the guidelines and mint gold: a majority of ${n(overlap)} is right in ${many} of pairs, one annotator in ${one}.`,
  audit: 'Audit items',
  auditBuys: (half: string) => `Random items judged twice: agreement known to about ±${half} points (90%).`,
  auditNone: 'Without double-judged items agreement stays unknown.',
  gold: 'Gold, % of judgments',
  goldBuys: (judgments: number | null) =>
    judgments === null
      ? 'Items with a settled answer, mixed in: whoever slips is seen early.'
      : `${s(judgments, 'judgment', 'judgments')} of items with a settled answer, mixed in: whoever slips is seen early.`,
  test: 'Test split, % of prompts',
  testOverlap: 'at overlap',
  testBuys: (prompts: number | null, overlap: number, many: string | null) =>
    `${prompts === null ? 'Random prompts' : `${s(prompts, 'random prompt', 'random prompts')}`} kept for evaluation, each judged by ${n(overlap)}${many === null ? '' : `: labels right in ${many} of pairs`}.`,
  keptTest: (wave: number | null) => `${kept(wave)}: another share would put prompts on both sides of the test split.`,
  noChecks: 'Leave the checks out',
  defaultChecks: 'Back to the default checks',
  noAccuracy: 'Below 50% agreement no accuracy of the annotators explains it.',
  right: percent,
  people: 'People and dates',
  peopleSummary: (weekly: string, start: string) =>
    [weekly === '' ? 'no hours yet' : `${weekly} hours a week`, start === '' ? 'no start yet' : `from ${start}`].join(
      ', ',
    ),
  weekly: 'Hours a week, all annotators',
  weeklyHelp: 'Paid hours the team gives this campaign each week. Nobody on the roster has said theirs yet.',
  roster: 'People and time',
  weeklyFromRoster: (hours: string) => `The roster of this campaign has ${hours} a week.`,
  start: 'Start',
  startHelp: 'The day work begins.',
  by: 'Must be done by',
  byHelp: 'The planner says by how much a plan misses it.',
  spreadHelp: 'The band of the finish runs from 1/spread to spread times the expected time.',
  advanced: 'Advanced',
  seed: 'Seed',
  seedSummary: (seed: string) => `seed “${seed}”`,
  seedHelp: 'Draws the test split, the audit and the order of slates. The same seed draws the same.',
  keptSeed: (wave: number | null) => `${kept(wave)}: another seed would draw another test split.`,
  selection: 'Which prompts',
  selections: {
    random: { title: 'Random', text: 'By seeded chance: what the law was measured on' },
    diverse: {
      title: 'Diverse',
      text: 'More varied text of every length and source, without near-duplicates and garbage. Its effect on reward is unmeasured: the predictions stay those of a random choice.',
    },
  },
  law: 'Law',
  lawHelp: 'What the prediction follows: the paper’s lines, or your own runs.',
  laws: { PRO: 'PRO (ranked), paper', SFT: 'SFT on the best, paper' },
  calibration: (name: string, metric: string) => `${name} (your runs, ${metric})`,
  errors: {
    number: 'Enter a number.',
    positive: 'Enter an amount above zero.',
    tooLarge: (most: string) => `Enter at most ${most}.`,
    decimals: (currency: string) => `Use no more decimals than ${currency} has.`,
    between: (least: number, most: number) => `Enter a number from ${n(least)} to ${n(most)}.`,
    wageTooLarge: 'Enter a smaller wage.',
    currency: 'Enter the three letters of a currency, as in EUR.',
    date: 'Enter a day as year-month-day, as in 2027-01-31.',
    byBeforeStart: 'Choose a day after the start.',
    seed: 'Use 1 to 200 characters.',
    law: 'Choose a law: this one is not in this workspace any more.',
  },
} as const
