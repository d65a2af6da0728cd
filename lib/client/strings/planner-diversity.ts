const n = (count: number) => count.toLocaleString('en')
const prompts = (count: number) => `${n(count)} ${count === 1 ? 'prompt' : 'prompts'}`

/** The prompt diversity of a pool: figure, curve, count under way. */
export const diversity = {
  title: 'Prompt diversity',
  value: (d: number) => d.toFixed(2),
  valueAt: (d: number, count: number) => `${d.toFixed(2)} at ${prompts(count)}`,
  valueAtShort: (d: number, count: number) => `${d.toFixed(2)} at ${n(count)}`,
  overAll: (count: number) => `over all ${prompts(count)}`,
  highest: 'Highest',
  prompts: 'Prompts',
  diversity: 'Diversity (d)',
  bigrams: 'Bigrams',
  distinct: 'Distinct bigrams',
  formula: 'd = √prompts × distinct bigrams ÷ bigrams, pooled over the prompts (Song et al. 2024).',
  settings: (maxTokens: number, seed: string) =>
    `LLaMA tokens with BOS, HH template with the full history, first ${n(maxTokens)} tokens of each prompt. The curve follows the random order of seed “${seed}”.`,
  settingsShort: (maxTokens: number, seed: string) =>
    `LLaMA tokens, HH template, first ${n(maxTokens)} tokens, random order “${seed}”`,
  comparable: 'Two pools compare only under equal settings.',
  risesTitle: (count: number) => `Diversity rises up to the last of ${prompts(count)}`,
  peakTitle: (count: number) => `Diversity stops rising near ${prompts(count)}`,
  peakMark: (d: number, count: number) => `stops rising: ${d.toFixed(2)} at ${n(count)}`,
  undefinedText: 'Diversity is undefined here: no prompt holds two tokens.',
  xTitle: 'Prompts (number, in random order)',
  yTitle: 'Diversity (d)',
  file: 'prompt-diversity',
  queued: 'Diversity waits to be counted',
  counting: 'Counting diversity',
  mayLeave: 'You can leave this page: the count goes on.',
  cancel: 'Cancel the count',
  cancelledTitle: 'The count was cancelled',
  cancelledText: 'Diversity and the plans that need it are not known until it is counted.',
  failedTitle: 'The count failed',
  countAgain: 'Count again',
  noWorkerTitle: 'No worker is running',
  noWorker: 'The count begins as soon as a worker process runs. Whoever runs this server starts one.',
} as const
