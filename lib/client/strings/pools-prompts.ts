import type { z } from 'zod'
import type { MessageRole } from '#lib/core/interchange/prompts/row'
import { amounts } from './pools-amounts.ts'

const { count, of } = amounts

export const promptWords = {
  listLabel: 'Prompts of this pool',
  columns: {
    position: 'No.',
    preview: 'Prompt',
    source: 'Source',
    lang: 'Language',
    words: 'Words',
    turns: 'Messages',
    responses: 'Responses',
  },
  searchLabel: 'Search the prompts',
  searchPlaceholder: 'Search the text or an id',
  sourceLabel: 'Source',
  langLabel: 'Language',
  allSources: 'All sources',
  allLangs: 'All languages',
  noSource: 'No source named',
  noLang: 'No language named',
  clear: 'Clear the filters',
  matches: (n: number, more: boolean) =>
    more ? `${count(n)} or more match` : `${of(n, 'prompt')} ${n === 1 ? 'matches' : 'match'}`,
  searching: 'Searching',
  noMatch: 'No prompt matches. Try fewer words, or clear the filters.',
  title: (n: number) => `Prompt ${count(n)}`,
  previous: 'Previous prompt',
  next: 'Next prompt',
  id: 'Id',
  line: 'Line of its file',
  addedIn: 'Added in',
  origin: 'Copied from',
  /** After the name of the pool. */
  originText: (version: number, rank: number, newBigrams: number) =>
    `, version ${version}: rank ${count(rank)} of what it adds, ${of(newBigrams, 'new bigram')}`,
  length: 'Length',
  lengthValue: (words: number, characters: number) => `${of(words, 'word')}, ${of(characters, 'character')}`,
  meta: 'Further data',
  conversation: 'Conversation',
  responsesTitle: (n: number) => `Responses (${count(n)})`,
  response: (n: number) => `Response ${n}`,
  sameAs: (n: number) => `Says the same as response ${n}`,
  noResponses: 'This prompt came without responses.',
  roles: { system: 'System', user: 'User', assistant: 'Assistant', tool: 'Tool' } satisfies Record<
    z.infer<typeof MessageRole>,
    string
  >,
  failed: 'The prompts could not be loaded',
} as const
