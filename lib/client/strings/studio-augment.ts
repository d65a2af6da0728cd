import { amounts } from './pools-amounts.ts'

const { count, of } = amounts
const d = (value: number) => value.toFixed(2)

/** Adding the best prompts of a second pool. */
export const augmentWords = {
  title: 'Add prompts of another pool',
  pool: 'Candidates from',
  poolHelp: 'Its newest version is ranked by what each prompt would add to this pool.',
  choosePool: 'Choose a pool',
  poolOption: (name: string, version: number, prompts: number) => `${name} (version ${version}, ${count(prompts)})`,
  submit: 'Rank its prompts',
  noPools: 'There is no second pool with prompts yet. Import one, then rank its prompts here.',
  unknownPool: 'The pool in this address is not among those that can be ranked. Choose another one.',
  importPool: 'Import a pool',
  emptyTitle: 'No candidates yet',
  emptyText:
    'Choose a second pool. Its prompts are ranked by the new text they bring, and you see d before and after adding the best of them.',
  nothing: 'Nothing of this pool can be added: every prompt is here already, or was left out for a reason below.',
  chart: {
    rises: (from: number, to: number, added: number) =>
      `Adding the best ${count(added)} moves d from ${d(from)} to ${d(to)}`,
    risesByAll: (from: number, to: number, added: number) =>
      `Adding ${added === 1 ? 'the one candidate' : `all ${count(added)} candidates`} moves d from ${d(from)} to ${d(to)}`,
    still: (from: number) => `Adding these prompts leaves d at ${d(from)}`,
    falls: (from: number) => `No number of these prompts raises d above ${d(from)}`,
    undefinedTitle: 'd is undefined here: too little text to rank by',
    mark: (value: number, added: number) => `highest: ${d(value)} with ${count(added)} added`,
    ranked: 'best first',
    random: 'in random order',
    x: (name: string) => `Prompts of ${name} added (number)`,
    y: 'Diversity (d) of the whole',
    reading: (added: number, ranked: string, random: string) =>
      `${count(added)} added: best first ${ranked}, random ${random}`,
    note: 'More varied text; effect on reward unmeasured. d falls where an addition repeats what is there.',
    columns: {
      added: 'Added',
      d: 'Best first',
      random: 'Random order',
      prompts: 'Prompts',
      bigrams: 'Bigrams',
      distinct: 'Distinct bigrams',
    },
    file: 'augmentation',
  },
  m: {
    label: 'Prompts to add (m)',
    slider: 'Prompts to add, slider',
    help: (most: number, isLimit: boolean) =>
      `1 to ${count(most)}, best first.${isLimit ? ' No more can be added at once: rank again for the version this makes.' : ''}`,
    error: (most: number) => `Enter a whole number from 1 to ${count(most)}.`,
    before: 'd before',
    beforeNote: (prompts: number) => of(prompts, 'prompt'),
    after: 'd after',
    afterNote: (prompts: number) => of(prompts, 'prompt'),
    nearest: (added: number) => `counted with ${count(added)} added, the nearest size`,
    random: 'd after as many at random',
    distinct: 'New distinct bigrams',
  },
  add: (added: number) => `Add ${of(added, 'prompt')}`,
  addTitle: (added: number) => `Add ${of(added, 'prompt')} to the pool`,
  addConfirm: 'Add them',
  makes: (name: string, version: number, prompts: number) =>
    `Makes version ${version} of ${name}, with ${of(prompts, 'prompt')}.`,
  keeps: (version: number) => `Version ${version} stays as it is: campaigns and analyses that use it do not change.`,
  provenance: (name: string) => `Each added prompt says that it came from ${name}, with its rank.`,
  copies: (name: string) => `${name} itself does not change; responses come along.`,
  noUndo: 'A version cannot be taken back. Nothing forces you to use it.',
  added: (added: number, version: number) => `${of(added, 'prompt')} added: version ${version} is ready`,
  reader: 'A lead of this workspace can add them.',
  top: {
    title: 'The first of the ranking',
    columns: { rank: 'Rank', prompt: 'Prompt', newBigrams: 'New bigrams', tokens: 'Tokens' },
    note: 'New bigrams: distinct ones that neither the pool nor a better candidate has.',
    file: 'candidates',
  },
  leftOut: {
    title: 'Candidates left out, and why',
    ranked: 'Ranked',
    inBase: 'In this pool already',
    repeated: 'Repeats of another candidate',
    nearDuplicates: 'Near-duplicates of this pool or of another candidate',
    garbage: 'Garbage: random characters, encoded data, shuffled words',
  },
} as const
