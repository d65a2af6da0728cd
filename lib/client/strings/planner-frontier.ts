const n = (count: number) => count.toLocaleString('en')
const s = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`

/** The frontier: what one budget buys at every K, as a table, as a chart, and in words. */
export const frontier = {
  columns: {
    k: 'K',
    prompts: 'Prompts',
    diversity: 'd',
    predicted: 'Above K = 2',
    best: 'Best',
    judgments: 'Judgments',
    comparisons: 'Comparisons',
    cost: 'Cost',
    hours: 'Paid time',
    finish: 'Finish',
    slack: 'Unspent',
  },
  /** What a column is, where its head is short. */
  columnHelp: {
    k: 'Responses to each prompt',
    prompts: 'N: prompts, each of them one item',
    diversity: 'Prompt diversity of as many prompts in random order',
    predicted: 'Points above the K = 2 plan at equal budget, with the 90% prediction interval',
    best: 'Share of simulations in which this K is best among K = 2, 3, 4, if the law’s setting were yours',
    judgments: 'Rankings by one annotator, checks and gold included; below them the responses judged',
    comparisons: 'Pairs that the rankings imply',
    cost: 'Judgments and generation',
    hours: 'Hours that annotators are paid for',
    finish: 'Between the earliest and the latest expected day',
    slack: 'What the plan leaves of the budget',
  },
  comparisonsNote: (pairs: number, neighbours: number, bits: number) =>
    `${n(pairs)} each, ${n(neighbours)} adjacent, ≤ ${bits.toFixed(bits < 10 ? 2 : 1)} bits`,
  secondsNote: (seconds: string) => `${seconds} each`,
  finishTo: (latest: string) => `to ${latest}`,
  noFigure: '–',
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
    'Each prompt becomes one item. The comparisons of one ranking depend on each other; K − 1 of them are between neighbours. “Best” is the share of simulations in which a K is best among 2, 3 and 4, if the law’s setting were yours.',
  predictedMetric: (metric: string) => `${metric}, above K = 2`,
  noFinish: 'Say when work starts and how many hours a week it gets, and each plan shows when it ends.',
  prediction: {
    baseline: '0, compared with itself',
    baselineShort: '0',
    predicted: (points: string, low: string, high: string) => `${points} (90%: ${low} to ${high})`,
    interval: (low: string, high: string) => `${low} to ${high}`,
    extrapolated: (low: string, high: string) => `extrapolated: ${low} to ${high}`,
    extrapolatedShort: 'extrapolated',
    none: {
      settings: 'none: counted under other settings',
      'below-range': 'none: d below the law’s',
      'above-range': 'none: d above the law’s',
      'no-diversity': 'none: d undefined',
      'no-prompts': 'buys no item',
      'no-baseline': 'none: K = 2 has none',
      'no-line': 'none: no line for this K',
    },
  },
  chart: {
    show: 'Show',
    measures: { points: 'Above K = 2', diversity: 'Diversity', cost: 'Cost', hours: 'Paid time' },
    best: (k: number, points: string, low: string, high: string, touchesZero: boolean) =>
      `K = ${k} is predicted ${points} above K = 2 (90% band ${low} to ${high}${touchesZero ? ', which holds zero' : ''})`,
    points: (points: string) => `${points} points`,
    noneAbove: 'No plan is predicted above K = 2 at this budget',
    mostDiverse: (k: number, d: string, prompts: number) =>
      `K = ${k} has the most varied prompts: d ${d} at ${s(prompts, 'prompt', 'prompts')}`,
    between: (what: string, least: string, leastK: number, most: string, mostK: number) =>
      least === most
        ? `${what}: ${least} at every K`
        : `${what}: from ${least} at K = ${leastK} to ${most} at K = ${mostK}`,
    yTitles: {
      points: 'Points above the K = 2 plan at equal budget, on the paper’s score',
      diversity: 'Diversity (d) of the prompts, in random order',
      cost: (currency: string) => `Cost (${currency})`,
      hours: 'Paid time (hours)',
    },
    yMetric: (metric: string) => `${metric}, above the K = 2 plan at equal budget`,
    xTitle: 'Responses to each prompt (K)',
    extrapolated: 'hatched: extrapolated',
    reading: (k: number, text: string) => `K = ${k}: ${text}`,
    readingAll: (k: number, what: readonly string[]) => `K = ${k}: ${what.join(', ')}`,
    conditions: (algorithm: string, least: string, most: string) =>
      `Song et al. 2024, ${algorithm}. The score is 100 × the mean sigmoid of a reward model. Holds for LLaMA tokens, the HH template, the first 512 tokens, random order, d of ${least}–${most} and K of 2–4.`,
    calibrated: (name: string, runs: number) =>
      `Your calibration “${name}”, from ${s(runs, 'run', 'runs')}: it holds for what those runs were trained on.`,
    legend: 'Bars are 90% prediction bands, hatched spans lie past what was measured.',
    legendText: 'Intervals are 90% prediction intervals; what is extrapolated lies past what was measured.',
    charged: {
      response:
        'Every response judged costs the same here. Where judgments are charged by comparison, K = 2 or 3 can win at small budgets.',
      comparison: (ks: string | null) =>
        ks === null
          ? 'A judgment is charged by its comparisons, K(K − 1)/2 of them: K = 2 or 3 can win at small budgets.'
          : `A judgment is charged by its comparisons, K(K − 1)/2 of them: so charged, ${ks} wins at this budget.`,
      time: (ks: string | null) =>
        ks === null
          ? 'A judgment is charged by the time it takes; the paper compared plans of equal annotations.'
          : `A judgment is charged by the time it takes: so charged, ${ks} wins at this budget.`,
    },
    file: 'plans',
  },
  noPrediction: {
    title: 'No points are predicted for these plans',
    range: (law: string, low: string, high: string) =>
      `The law was measured on random-order diversity ${law}; these plans have ${low === high ? low : `${low} to ${high}`}.`,
    rangeOf: (least: string, most: string) => `from ${least} to ${most}`,
    otherSettings: 'The diversity of this pool was counted under other settings than the law’s.',
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
    checks: (share: string) =>
      `The checks take ${share} of the judgments at the chosen K. At a budget this small, fewer of them leave more prompts.`,
    shrink: 'Shrink the checks to a tenth',
  },
  slack: {
    title: (k: number, slack: string) => `K = ${k} leaves ${slack} unspent`,
    audit: (items: number) => `Add ${s(items, 'audit item', 'audit items')}`,
    first: (overlap: number, items: number) => `Take overlap ${n(overlap)} for ${s(items, 'more item', 'more items')}`,
    overlap: (overlap: number) => `Judge every item ${n(overlap)} times`,
    responses: (k: number) => `Show ${n(k)} responses of each prompt`,
    takes: (units: string) => `takes ${units}`,
  },
} as const
