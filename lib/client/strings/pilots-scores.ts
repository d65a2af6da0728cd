const n = (count: number) => count.toLocaleString('en')
const s = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`

/** Scores of training runs and the verdict they give. */
export const scoring = {
  title: 'Scores',
  help: 'Train each run on one arm’s export with the seed of its row, score the model, and enter the score.',
  run: 'Run',
  seedOf: (seed: number) => `seed ${seed}`,
  score: (arm: number) => `K = ${arm}`,
  scoreOf: (arm: number, run: number) => `Score of run ${run} of K = ${arm}`,
  notANumber: 'A score is a number with a decimal point, as in 53.4.',
  addRun: 'Another run',
  save: 'Save the scores',
  saved: 'The scores are saved',
  unsaved: 'Not saved yet: the verdict below is that of what is typed.',
  paste: 'Paste scores',
  pasteTitle: 'Paste scores',
  pasteHelp:
    'A line for each run: K, run, score, parted by tabs, commas, semicolons or blanks. Without run numbers they count down the page. Runs named here replace those entered.',
  pasteLabel: 'Scores',
  pasteExample: '2\t1\t51.2\n4\t1\t53.1',
  pasteTake: 'Take these scores',
  line: (line: number, message: string) => `Line ${line}: ${message}`,
  reader: 'A lead of this workspace can enter scores.',
  verdict: 'Verdict',
  none: 'The verdict appears when both arms have a score.',
  titles: {
    'four-better': (difference: string) => `K = 4 beats K = 2 by ${difference}`,
    'two-better': (difference: string) => `K = 2 beats K = 4 by ${difference}`,
    undecided: (difference: string) => `Undecided: K = 4 less K = 2 is ${difference}`,
  },
  interval: (level: string, low: string, high: string) => `${level} interval ${low} to ${high}`,
  noInterval: {
    'no-scores': 'An arm has no score yet.',
    'one-run': 'An arm has a single run: there is no interval, and no verdict. Chance alone may be this large.',
    'no-spread': 'The runs of an arm do not differ at all, so no interval can be had. Check that their seeds do.',
  },
  figures: {
    difference: 'Difference',
    interval: (level: string) => `${level} interval`,
    p: 'p, two-sided',
    df: (df: string) => `${df} degrees of freedom`,
    scatter: 'Sd of a run',
    scatterNote: (assumed: string) => `assumed: ${assumed}`,
    mean: (arm: number) => `K = ${arm}, mean`,
    meanNote: (runs: number, sd: string | null) =>
      sd === null ? s(runs, 'run', 'runs') : `${s(runs, 'run', 'runs')}, sd ${sd}`,
  },
  more: (more: number, total: number, power: string) =>
    `With the scatter seen, ${n(total)} runs an arm would find the difference the pilot was made for with ${power} power: ${n(more)} more.`,
  enough: (power: string) =>
    `There are runs enough to find the difference the pilot was made for with ${power} power, by the scatter seen.`,
  tooFewFor:
    'With the scatter seen, no number of runs that anybody trains would find the difference the pilot was made for.',
  peeking:
    'Decide on further runs by this number, not by whether the interval has cleared zero: adding runs until it does makes verdicts of chance.',
  leftOut: (runs: number) => `${s(runs, 'run', 'runs')} without a partner of the same seed left out.`,
  method: {
    welch: 'Welch’s t: unequal variances, unequal numbers of runs.',
    paired: 'Paired t over runs of one seed.',
  },
  limits:
    'It holds for this pool, these people, this training and this score; K = 3 and larger budgets were not tried.',
  doubts: {
    fractions:
      'These scores lie between 0 and 1, and the paper’s runs from 0 to 100. Multiply them by 100, or compare nothing with the law.',
    outside: (runs: string) => `The paper’s score runs from 0 to 100: ${runs}.`,
    'mixed-scale': (runs: string) => `On another scale than the others? ${runs}.`,
    'far-run': (runs: string) =>
      `Far from the other runs of its arm: ${runs}. Look at that training before you trust the mean.`,
    'same-score': (runs: string) => `The same score more than once: ${runs}. One run entered twice, or one seed?`,
    'unequal-spread': (arm: number, ratio: string) =>
      `Runs of K = ${arm} scatter ${ratio} times as much as those of the other arm. Welch’s t allows for it; ask why.`,
  },
  runName: (arm: number, run: number) => `run ${run} of K = ${arm}`,
  plot: {
    xTitle: (metric: string) => metric,
    yTitle: 'Runs of each arm, their mean, and the interval of the difference',
    reading: (name: string, value: string) => `${name}: ${value}`,
    mean: (arm: number) => `mean of K = ${arm}`,
    difference: 'difference',
    file: 'pilot verdict',
  },
  calibration: {
    title: 'Use in a calibration',
    text: 'These runs tell the law about your own setting. A calibration refits it, and plans that use it say so.',
    choose: 'Calibration',
    add: (runs: number) => `Add ${s(runs, 'run', 'runs')}`,
    added: (runs: number, name: string) => `${s(runs, 'run', 'runs')} added to ${name}`,
    open: 'Open it',
    held: 'Nothing to add',
    none: (metric: string) => `There is no calibration of “${metric}” with this algorithm yet.`,
    make: 'Calibrations',
  },
} as const
