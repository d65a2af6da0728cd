/** A campaign's page of what annotators are asked beside the ranking. */
export const annotationOptions = {
  title: 'What annotators are asked',
  intro:
    'Everybody ranks the responses. What is asked beside the ranking costs time on every item: ask for what you will use.',
  fixed:
    'The campaign has opened, so its questions are fixed: all its judgments answer the same ones. The content warning can still change.',
  closed: 'The campaign is closed. This is what its annotators were asked.',
  save: 'Save',
  saved: 'Questions saved',
  remove: (name: string) => `Remove ${name}`,
  unnamedScale: (n: number) => `scale ${n}`,
  unnamedLabel: (n: number) => `label ${n}`,
  asked: { off: 'Not asked', optional: 'May be said', required: 'Must be said' },
  strength: {
    label: 'Strength of preference',
    help: 'How much better each tier is than the next: slightly, clearly, or much.',
  },
  comment: { label: 'Comment', help: 'A few words with the judgment. A response can be mentioned, as in @B.' },
  allBad: { label: 'All of them are bad', help: 'One key says that no response is good enough, whatever the order.' },
  ratings: {
    title: 'Rating scales',
    help: 'A number for each response, beside its rank.',
    none: 'No scale. The ranking alone says which response is better.',
    add: 'Add a scale',
    name: 'What is rated',
    min: 'Lowest',
    max: 'Highest',
    minLabel: 'Lowest means',
    maxLabel: 'Highest means',
    isRequired: 'Every response must be rated',
  },
  labels: {
    title: 'Labels',
    help: 'Words that can be put on a response, or on the item as a whole.',
    none: 'No labels.',
    add: 'Add a label',
    name: 'Label',
    scope: 'On',
    scopes: { response: 'A response', item: 'The item' },
  },
  warning: {
    label: 'Content warning',
    help: 'Shown before the first item and at hand afterwards. Leave it empty where nothing need be said.',
  },
  preview: {
    title: 'On the annotation screen',
    text: 'For each item, an annotator',
    rank: 'ranks the responses, with ties where they are equal',
    allBad: 'can say that all of them are bad (X)',
    strength: {
      optional: 'can say how much better each tier is than the next (K)',
      required: 'says how much better each tier is than the next (K)',
    },
    rating: (label: string, min: number, max: number, isRequired: boolean) =>
      `${isRequired ? 'rates' : 'can rate'} each response on “${label}”, ${min} to ${max}`,
    labels: (count: number, scope: 'response' | 'item') =>
      `can put ${count === 1 ? 'a label' : `${count} labels`} on ${scope === 'response' ? 'each response' : 'the item'}`,
    comment: { optional: 'can write a comment', required: 'writes a comment' },
    submit: 'submits with Enter',
  },
} as const
