import type { SelectionMethod } from '#lib/core/diversity/selection/selection-figures'
import { amounts } from './pools-amounts.ts'

const { count, of } = amounts

/** Choosing prompts out of a pool. */
export const selectWords = {
  title: 'Choose prompts',
  method: 'Method',
  methods: {
    random: {
      title: 'Random',
      text: 'By seeded chance, without repeats: the paper’s own, and what predictions rest on.',
    },
    diverse: {
      title: 'Diverse',
      text: 'The prompts that bring the most new text, without near-duplicates and garbage. Every language the prompts name and every script keep their share of what can be chosen to within one prompt, lengths keep theirs, and a source keeps at least about half of its own.',
    },
  } satisfies Record<SelectionMethod, { title: string; text: string }>,
  count: 'Number of prompts',
  countSlider: 'Number of prompts, slider',
  countHelp: (most: number) => `The pool has ${of(most, 'different prompt')}.`,
  countError: (most: number) =>
    `Enter a whole number from 1 to ${count(most)}: the pool has no more different prompts.`,
  seed: 'Seed',
  seedHelp: 'The same seed chooses the same prompts.',
  submit: 'Choose prompts',
  emptyTitle: 'Nothing is chosen yet',
  emptyText:
    'Say how many prompts you want. The choice stands here beside a random one of the same size, with its figures, what was left out and why.',
  diverseFinding: (ratio: string, prompts: number) =>
    `The diverse choice of ${of(prompts, 'prompt')} has ${ratio} times the d of a random one`,
  randomFinding: (prompts: number) => `A random choice of ${of(prompts, 'prompt')}`,
  undefinedFinding: (prompts: number) => `A choice of ${of(prompts, 'prompt')}, whose d is undefined`,
  unmeasured:
    'A diverse choice is more varied text; its effect on reward is unmeasured. Predictions always use the random order, and test splits should stay random.',
  download: 'Download the choice',
  downloadHelp: 'One prompt a line (JSONL), in the order chosen.',
  table: {
    title: 'Chosen against random',
    figure: 'Figure',
    chosen: 'This choice',
    random: 'Random',
    prompts: 'Prompts',
    d: 'Diversity (d)',
    coverage: 'Coverage',
    coverageHelp: (probes: number) =>
      `share of the bigrams of ${of(probes, 'other prompt')} of the pool that the choice holds too`,
    noProbes: 'no prompt was there to ask it of',
    mean: 'Tokens, mean',
    median: 'Tokens, median',
    bigrams: 'Bigrams',
    distinct: 'Distinct bigrams',
    file: 'selection',
  },
  lengths: {
    finding: 'Length mix: the choice beside a random one and the pool',
    x: 'Length of a prompt (tokens)',
    y: 'Share (%)',
    pool: 'Pool',
    chosen: 'Chosen',
    random: 'Random',
    randomFinding: 'Length mix: the choice beside the pool',
    reading: (from: number, to: number, parts: readonly string[]) =>
      `${count(from)}–${count(to)} tokens: ${parts.join(', ')}`,
    tokens: 'Tokens',
    file: 'selection-lengths',
  },
  sources: 'Sources',
  langs: 'Languages',
  unnamed: 'not named',
  mixColumns: { value: 'Value', pool: 'Pool', chosen: 'Chosen', random: 'Random' },
  leftOut: {
    title: 'What could not be chosen, and why',
    eligible: 'Could be chosen',
    repeated: 'Repeats: equal to an earlier prompt',
    nearDuplicates: 'Near-duplicates of an earlier prompt',
    garbage: 'Garbage: random characters, encoded data, shuffled words',
    none: 'Every prompt of the pool could be chosen.',
    guard: 'The guard goes by the script of each text, so no language is punished for its letters.',
  },
  samples: {
    chosen: 'Some that were chosen',
    left: 'Some that were left',
    garbage: 'Taken for garbage',
    garbageNote: 'The guard errs now and then: a few real prompts are among them. They can still be chosen at random.',
    none: 'None.',
    open: (position: number, preview: string) => `Open prompt ${count(position)}: ${preview}`,
  },
} as const
