import { amounts } from './pools-amounts.ts'
import { augmentWords } from './studio-augment.ts'
import { compareWords } from './studio-compare.ts'
import { profileWords } from './studio-profile.ts'
import { selectWords } from './studio-select.ts'
import { settingsWords } from './studio-settings.ts'

const { count, of } = amounts
const d = (value: number) => value.toFixed(2)

/** The pool studio: what a pool's prompts come to, which to choose, what another pool would add. */
export const studio = {
  settings: settingsWords,
  profile: profileWords,
  select: selectWords,
  augment: augmentWords,
  compare: compareWords,
  tabs: 'Parts of this pool',
  tabNames: {
    overview: 'Overview',
    diversity: 'Diversity',
    select: 'Select',
    augment: 'Augment',
    compare: 'Compare',
  },
  noVersion: 'This pool holds no prompts yet. Once an import has ended, its figures stand here.',
  /** Of a figure that cannot be had. */
  undefinedFigure: 'undefined',
  d,
  unmeasured: 'more varied text; effect on reward unmeasured',
  summary: {
    title: 'Prompt diversity',
    explore: 'Explore diversity',
    over: (prompts: number) => `over all ${of(prompts, 'prompt')}`,
    noTokens: 'Undefined: no prompt holds two tokens.',
  },
  counting: {
    labels: {
      'prompt-diversity': 'Counting diversity',
      'pool-profile': 'Looking for repetition',
      selection: 'Choosing prompts',
      augmentation: 'Ranking the candidates',
    },
    queued: {
      'prompt-diversity': 'Diversity waits to be counted',
      'pool-profile': 'The look for repetition waits its turn',
      selection: 'The choice waits its turn',
      augmentation: 'The ranking waits its turn',
    },
    mayLeave: 'You can leave this page: it goes on without you.',
    cancel: 'Cancel',
    cancelledTitle: 'This was cancelled',
    cancelledText: 'Its figures are not known until it is run again.',
    failedTitle: 'This failed',
    again: 'Run again',
    noWorkerTitle: 'No worker is running',
    noWorker: 'It begins as soon as a worker process runs. Whoever runs this server starts one.',
  },
  diversity: {
    title: 'Prompt diversity (d)',
    formula: 'd = √prompts × distinct bigrams ÷ bigrams, pooled over the prompts (Song et al. 2024).',
    honest:
      'Random characters and other junk raise d as well. It compares only under equal settings, and in every pool it stops rising somewhere.',
    distinctTitle: (size: number) => `Distinct-${size}`,
    distinctNotes: {
      1: 'of all tokens are different ones',
      2: 'of all token pairs are different ones',
      3: 'of all token triples are different ones',
    },
    distinctHelp: 'Distinct-n (Li et al. 2016) falls as a pool grows: compare it at equal sizes.',
    truncated: (prompts: number, maxTokens: number) =>
      `${of(prompts, 'prompt')} ${prompts === 1 ? 'is' : 'are'} longer than ${count(maxTokens)} tokens; only the beginning counts.`,
    repeatsCount: (repeated: number) =>
      `${of(repeated, 'repeated prompt')} ${repeated === 1 ? 'counts' : 'count'} here as in the pool; a selection leaves ${repeated === 1 ? 'it' : 'them'} out.`,
    undefinedText: 'Diversity is undefined here: no prompt holds two tokens under these settings.',
    chart: {
      stops: (prompts: number) => `d stops rising near ${of(prompts, 'prompt')} drawn at random`,
      rises: (prompts: number) => `d still rises at the last of ${of(prompts, 'prompt')} drawn at random`,
      falls: 'd falls from the first prompt on',
      single: 'One prompt has a d, and nothing to rise to',
      mark: (value: number, prompts: number) => `d stops rising here: ${d(value)} at ${count(prompts)}`,
      random: 'random order',
      diverse: 'diverse selection',
      note: (orders: number) =>
        `Line: mean of ${orders} seeded random orders; band: the least and the most of them. Past the point where d stops rising reward is unmeasured; the paper’s d still rose at 36,000 prompts.`,
      diverseNote: 'Diverse selection: more varied text; effect on reward unmeasured.',
      x: 'Prompts (number)',
      y: 'Diversity (d)',
      file: 'diversity-curve',
      reading: (prompts: number, mean: string, band: string) => `${count(prompts)}: random ${mean} (${band})`,
      diverseReading: (value: string, prompts: number | null) =>
        `, diverse ${value}${prompts === null ? '' : ` at ${count(prompts)}`}`,
      columns: {
        prompts: 'Prompts',
        mean: 'Random, mean',
        least: 'Least',
        most: 'Most',
        seed: 'Order of the seed',
        bigrams: 'Bigrams',
        distinct: 'Distinct bigrams',
        diverse: 'Diverse selection',
      },
    },
    at: {
      title: 'Figures at N',
      label: 'Number of prompts (N)',
      help: (most: number) => `1 to ${count(most)}, or point at the curve.`,
      error: (most: number) => `Enter a whole number from 1 to ${count(most)}.`,
      exact: (prompts: number) => `At ${of(prompts, 'prompt')}`,
      nearest: (prompts: number) => `At ${of(prompts, 'prompt')}, the nearest size that was counted`,
      mean: 'd, mean of random orders',
      band: 'least to most',
      seed: (seed: string) => `d in the order of “${seed}”`,
      bigrams: 'bigrams in that order',
      distinct: 'distinct bigrams',
      diverse: 'd of a diverse selection',
      diverseAt: (prompts: number) => `at ${count(prompts)}`,
    },
  },
} as const
