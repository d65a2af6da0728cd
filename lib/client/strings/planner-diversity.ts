import type { DiversitySettings } from '#lib/core/diversity/settings'
import { settingsWords } from './studio-settings.ts'

const n = (count: number) => count.toLocaleString('en')
const prompts = (count: number) => `${n(count)} ${count === 1 ? 'prompt' : 'prompts'}`

/** The prompt diversity of a pool as the planner shows it: figure, curve, count under way. */
export const diversity = {
  title: 'Prompt diversity',
  value: (d: number) => d.toFixed(2),
  valueAt: (d: number, count: number) => `${d.toFixed(2)} at ${prompts(count)}`,
  prompts: 'Prompts',
  diversity: 'Diversity (d)',
  bigrams: 'Bigrams',
  distinct: 'Distinct bigrams',
  settings: (settings: DiversitySettings, seed: string) =>
    `${settingsWords.short(settings)} of each prompt. The curve follows the random order of seed “${seed}”.`,
  settingsShort: (settings: DiversitySettings, seed: string) =>
    `${settingsWords.short(settings)}, random order “${seed}”`,
  comparable: 'Two pools compare only under equal settings.',
  risesTitle: (count: number) => `Diversity rises up to the last of ${prompts(count)}`,
  peakTitle: (count: number) => `Diversity stops rising near ${prompts(count)}`,
  peakMark: (d: number, count: number) => `d stops rising here: ${d.toFixed(2)} at ${n(count)}`,
  undefinedText: 'Diversity is undefined here: no prompt holds two tokens.',
  xTitle: 'Prompts (number, in random order)',
  yTitle: 'Diversity (d)',
  file: 'prompt-diversity',
} as const
