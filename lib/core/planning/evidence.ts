import { BETWEEN_SETTINGS_POINTS } from './law/paper-law.ts'
import { gainsOverPairs, lawRange, paperPrompts } from './law/paper-results.ts'
import type { SourceKey } from './sources.ts'

const [three, four] = [gainsOverPairs(3), gainsOverPairs(4)]
const points = (value: number) => value.toFixed(1)

/** One thing known for or against choosing K by the performance law. `statement` is a whole sentence for the lead. */
export type Evidence = {
  key: string
  side: 'for' | 'against'
  /** What it bears on: the scores themselves, what they were trained on, where the law holds, or what lies past it. */
  about: 'labels' | 'training' | 'range' | 'selection' | 'growth' | 'choice'
  statement: string
  sources: readonly SourceKey[]
}

/** What speaks for more responses over fewer prompts, and everything the law is not. Shown whole, never a selection of it. */
export const evidence = [
  {
    key: 'equal-budget',
    side: 'for',
    about: 'choice',
    statement: `At equal annotations, four responses a prompt beat two in ${four.better} of ${four.compared} distinct comparisons of the paper (2 models, 2 algorithms, 2 budgets), by ${points(four.least)} to ${points(four.most)} points.`,
    sources: ['song2024'],
  },
  {
    key: 'three-responses',
    side: 'for',
    about: 'choice',
    statement: `Three responses beat two in ${three.better} of the ${three.compared}: most, not all.`,
    sources: ['song2024'],
  },
  {
    key: 'more-responses-elsewhere',
    side: 'for',
    about: 'choice',
    statement: 'Two later studies of preference data also speak for more responses to each prompt.',
    sources: ['aepo', 'air'],
  },
  {
    key: 'reward-model-prompts',
    side: 'against',
    about: 'choice',
    statement:
      'For reward models, more prompts mattered more than more responses to each, and Llama 2 compared two responses a prompt to keep its prompts varied.',
    sources: ['doesRlhfScale', 'llama2'],
  },
  {
    key: 'evaluation-prompts',
    side: 'against',
    about: 'choice',
    statement:
      'For an evaluation set, judgments spread evenly over many random prompts are the safe choice where nobody knows which prompts tell models apart: two responses, an overlap of at least three.',
    sources: ['proportionalAllocation'],
  },
  {
    key: 'other-charging',
    side: 'against',
    about: 'choice',
    statement:
      'The comparison is at equal annotations. Where a judgment is charged by its comparisons or by the time it takes, four responses cost more, and two or three can win, at small budgets above all.',
    sources: ['song2024'],
  },
  {
    key: 'labels-are-scores',
    side: 'against',
    about: 'labels',
    statement: 'The labels behind the law are sorted scores of a reward model, not rankings by people.',
    sources: ['song2024Code'],
  },
  {
    key: 'one-slate-of-four',
    side: 'against',
    about: 'labels',
    statement: 'Two and three responses are random subsets of one slate of four, not slates made for that number.',
    sources: ['song2024Code'],
  },
  {
    key: 'one-judge',
    side: 'against',
    about: 'labels',
    statement:
      'One family of reward models picks the checkpoints and scores the test set; the score is 100 times the mean sigmoid of the reward that oasst-rm-2-pythia-6.9b gives on HH test prompts, not a win rate.',
    sources: ['song2024Code'],
  },
  {
    key: 'no-human-noise',
    side: 'against',
    about: 'labels',
    statement: 'The noise and fatigue of people, DPO and reward-model training are untested.',
    sources: ['song2024'],
  },
  {
    key: 'repetition',
    side: 'against',
    about: 'training',
    statement:
      'Training runs 4,000 steps at every number of prompts, so diversity and repetition cannot be told apart.',
    sources: ['song2024Code'],
  },
  {
    key: 'log-prompts-fit-too',
    side: 'against',
    about: 'training',
    statement:
      'Each line rests on 8 points, and the logarithm of the number of prompts fits SFT slightly better than diversity does (PRO worse).',
    sources: ['refit'],
  },
  {
    key: 'range',
    side: 'against',
    about: 'range',
    statement: `The law’s lines are of one model, OPT-1.3B, and hold for LLaMA tokens, the HH template with the full history, the first 512 tokens of each prompt, prompts in random order with a diversity of ${points(lawRange.least)} to ${points(lawRange.most)}, and 2, 3 or 4 responses. Under other settings or outside that range diversity is shown, and no reward is predicted.`,
    sources: ['song2024'],
  },
  {
    key: 'level-depends-on-data',
    side: 'against',
    about: 'range',
    statement:
      'On real HH test prompts the same formula gives the shape of the curve about 7% lower: the level depends on the data, and the figures of the paper are not universal.',
    sources: ['refit', 'bai2022'],
  },
  {
    key: 'between-settings',
    side: 'against',
    about: 'range',
    statement: `Another model, data set or algorithm has another difference: those of the paper spread by about half a point, so every interval is widened by a standard deviation of ${points(BETWEEN_SETTINGS_POINTS)} points.`,
    sources: ['refit'],
  },
  {
    key: 'selection-unmeasured',
    side: 'against',
    about: 'selection',
    statement:
      'The law was measured on random subsets. Choosing varied prompts raises diversity; its effect on reward is unmeasured, and none is credited: predictions read the random order alone, and test splits are always random.',
    sources: ['song2024'],
  },
  {
    key: 'past-the-peak',
    side: 'against',
    about: 'selection',
    statement: `Past the number of prompts where diversity stops rising, reward is unmeasured: the paper’s diversity still rose at ${Math.max(...paperPrompts).toLocaleString('en')} prompts.`,
    sources: ['song2024'],
  },
  {
    key: 'past-four',
    side: 'against',
    about: 'growth',
    statement:
      'How reward grows past four responses is not known: four shapes fit 2, 3 and 4 alike and differ at 5, so plans past four show a span and are never recommended.',
    sources: ['refit'],
  },
] as const satisfies readonly Evidence[]

/** What the law is not. */
export const limits: readonly Evidence[] = evidence.filter((known) => known.side === 'against')
