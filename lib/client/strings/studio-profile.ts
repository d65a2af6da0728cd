import { amounts } from './pools-amounts.ts'

const { bytes, count, of } = amounts

/** What stands beside d: repetition in a pool. */
export const profileWords = {
  waits: 'Near-duplicates, repeated phrases and compression are looked for after the count.',
  compression: {
    title: 'Compression ratio',
    note: (raw: number, packed: number) => `${bytes(raw)} of text, ${bytes(packed)} in gzip; more is more repetitive`,
    none: 'no text to compress',
  },
  duplicates: {
    title: 'Near-duplicates',
    stat: 'Near-duplicate share',
    statNote: 'would go if each group kept one prompt',
    finding: (share: string, redundant: number, clusters: number) =>
      `${share} of the prompts (${count(redundant)}) nearly repeat another one, in ${of(clusters, 'group')}`,
    none: 'No two prompts say nearly the same',
    method: (threshold: number, permutations: number, bands: number) =>
      `Prompts whose token triples overlap by at least ${Math.round(threshold * 100)}% (Jaccard), found by MinHash with ${permutations} permutations in ${bands} bands. Equal prompts are among them.`,
    group: (size: number) => `Group of ${of(size, 'prompt')}`,
    first: 'first of the group',
    like: (share: string) => `${share} alike`,
    more: (rest: number) => `and ${count(rest)} more`,
    showAll: (groups: number) => `Show ${of(groups, 'group')}`,
    columns: { group: 'Group', size: 'Prompts', prompt: 'Prompt', similarity: 'Alike', position: 'No.' },
    file: 'near-duplicates',
  },
  ngrams: {
    title: 'Most repeated phrases',
    /** After the phrase itself. */
    finding: (prompts: number) => `stands in ${of(prompts, 'prompt')}, more than any other phrase`,
    none: 'No phrase is in more than one prompt.',
    note: 'Token n-grams of three words or more, shared by the most prompts. What the conversation template itself brings is left out. ↵ is a line break.',
    columns: { phrase: 'Phrase', n: 'n', prompts: 'Prompts', occurrences: 'Times', examples: 'Examples' },
    open: (position: number) => `No. ${count(position)}`,
    openLabel: (position: number) => `Open prompt ${count(position)}`,
    file: 'repeated-phrases',
  },
} as const
