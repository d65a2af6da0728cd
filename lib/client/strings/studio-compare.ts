import { amounts } from './pools-amounts.ts'

const { count, of } = amounts
const d = (value: number) => value.toFixed(2)

/** Pools side by side. */
export const compareWords = {
  title: 'Compare pools',
  description: 'The diversity of two to four pools, side by side under the same settings.',
  add: 'Add a pool',
  addLabel: 'Pool to add',
  remove: (name: string) => `Remove ${name}`,
  needTwo: 'Choose at least two pools to compare.',
  noPools: 'There is nothing to compare: a second pool with prompts is needed.',
  full: 'Four pools are the most that compare at a glance.',
  unknown: 'A pool in this address is not here, is archived, or holds no prompts yet; it is left out.',
  refusedTitle: 'These pools do not compare: they are counted under different settings',
  refused:
    'Tokens, template and length alone move d by up to 1.9 times, so a difference would say nothing about the prompts. Count them alike first.',
  alike: (settings: string) => `Count alike: ${settings}`,
  alikePaper: 'Count alike: the paper’s settings',
  settingsOf: (name: string) => `Settings of ${name}`,
  finding: (name: string, value: number, prompts: number) =>
    `At ${of(prompts, 'prompt')}, ${name} has the highest d: ${d(value)}`,
  findingUndefined: 'd is undefined for these pools at any common size',
  note: (orders: number) =>
    `Mean of ${orders} seeded random orders. Compare pools at equal numbers of prompts: d depends on the number.`,
  x: 'Prompts (number, drawn at random)',
  y: 'Diversity (d)',
  file: 'compared-pools',
  reading: (prompts: number, parts: readonly string[]) => `${count(prompts)}: ${parts.join(', ')}`,
  ended: 'has fewer',
  /** In a cell whose size was not counted in that pool. */
  noPoint: '–',
  table: {
    title: 'Figures',
    figure: 'Figure',
    version: 'Version',
    prompts: 'Prompts',
    d: 'd over all prompts',
    common: (prompts: number) => `d at ${count(prompts)}, the largest size counted in all`,
    peak: 'd stops rising at',
    stillRises: 'still rises',
    distinct: (size: number) => `Distinct-${size}`,
    bigrams: 'Bigrams',
    words: 'Words of a prompt, mean',
    truncated: 'Prompts cut short',
    file: 'compared-figures',
  },
  versionOf: (version: number, prompts: number) => `Version ${version}, ${of(prompts, 'prompt')}`,
  isCounted: 'Counted',
  selected: (pools: number) => `${of(pools, 'pool')} selected`,
  compare: 'Compare',
  select: (name: string) => `Select ${name} to compare`,
  selectColumn: 'Compare',
  needsTwo: 'Select a second one to compare.',
} as const
