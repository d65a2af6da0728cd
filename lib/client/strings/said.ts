const count = (n: number): string => n.toLocaleString('en')
const of = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`
const mean = (value: number | null): string => (value === null ? '–' : value.toFixed(2))

/** A campaign's page of what annotators said beside their rankings. */
export const said = {
  intro:
    'What stands today: a corrected judgment counts once, by its newest. Practice and items with a known ranking are left out.',
  newest: (most: number) => `Counted over the newest ${count(most)} judgments.`,
  nothingTitle: 'Nothing has been judged yet',
  nothingText: 'Once annotators have submitted, what they say beside their rankings is counted and listed here.',
  personNothing: 'This annotator has no judgment that stands.',
  rankingOnly: 'This campaign asks for the ranking alone, so there is nothing else to show.',
  asked: 'What is asked',
  judgments: 'Judgments',
  allBad: 'All bad',
  comments: 'With a comment',
  ofJudgments: (share: string) => `${share} of judgments`,
  strength: {
    title: 'Strength of preference',
    text: (boundaries: number) =>
      `At ${of(boundaries, 'boundary', 'boundaries')} between neighbouring tiers; tied responses have none between them.`,
    slightly: 'Slightly better',
    clearly: 'Clearly better',
    much: 'Much better',
    none: 'Not said',
  },
  labels: {
    response: 'Labels on responses',
    item: 'Labels on items',
    ofResponses: (n: number) => `Shares of ${of(n, 'judged response', 'judged responses')}.`,
    ofItems: (n: number) => `Shares of ${of(n, 'judgment', 'judgments')}.`,
  },
  ratings: {
    title: (label: string, value: number | null, n: number) =>
      value === null
        ? `${label}: no ratings yet`
        : `${label}: ${mean(value)} on average over ${of(n, 'rating', 'ratings')}`,
    note: (min: string, max: string) => `Lowest: ${min}. Highest: ${max}.`,
    footnote:
      'Models are compared as they came up: not every model answered every prompt, and a response judged twice is rated twice.',
    rows: 'Share of each model’s ratings',
    all: 'All',
    model: 'Model',
    noModel: 'No model named',
    others: (models: number) => of(models, 'other model', 'other models'),
    n: 'Ratings',
    mean: 'Mean',
    meanOf: (value: number | null, n: number) => `mean ${mean(value)}, n = ${count(n)}`,
    meanText: mean,
    reading: (model: string, value: number, n: number, share: string) => `${model}, ${value}: ${count(n)} (${share})`,
  },
  list: {
    title: 'In their words',
    filters: 'Filters',
    show: 'Judgments listed',
    person: 'Annotator',
    everybody: 'Everybody',
    comment: 'Comments',
    allBad: 'All bad',
    label: (label: string) => `Label: ${label}`,
    none: 'Nobody has said this yet.',
    corrected: 'Corrected',
    cards: (name: string) => `Responses as ${name} saw them`,
    card: 'Response',
    rank: 'Rank',
    labels: 'Labels',
    showItem: 'Show the item',
    hideItem: 'Hide the item',
    newer: 'Newer ones',
    older: 'Older ones',
  },
} as const
