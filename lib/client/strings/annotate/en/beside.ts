import { format } from './format.ts'

const { list } = format

/** What is said beside the ranking. */
export const beside = {
  title: 'Beside the ranking',
  strengths: 'How much better',
  strengthNames: { 0: 'not said', 1: 'slightly', 2: 'clearly', 3: 'much' },
  strengthOf: (upper: readonly string[], lower: readonly string[], said: string) =>
    `How much better ${list(upper)} than ${list(lower)}: ${said}`,
  required: 'required',
  rating: (scale: string, letter: string) => `${scale}, response ${letter}`,
  ratingEnds: (min: string, max: string) => `${min} to ${max}`,
  labelsOf: (letter: string) => `Labels of response ${letter}`,
  labelsOfItem: 'Labels of the whole item',
  comment: 'Comment',
  commentHelp: 'Type @ to name a response.',
  mention: 'Name a response',
}
