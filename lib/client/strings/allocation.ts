import type { ItemPurpose } from '#lib/core/planning/allocation/model'

const count = (n: number): string => n.toLocaleString('en')
const of = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`
const judgments = (n: number): string => of(n, 'judgment', 'judgments')
const hours = (seconds: number): string => {
  const h = seconds / 3600
  if (seconds > 0 && h < 1) return `${count(Math.max(1, Math.round(seconds / 60)))} min`
  return `${h.toLocaleString('en', { maximumFractionDigits: h < 100 ? 1 : 0 })} h`
}
const points = (share: number): string => `±${(share * 100).toFixed(1)} points`

/** People and time: what everybody has for a campaign, who gets what of it, and what nobody can be found for. */
export const allocation = {
  hours,
  points,
  day: (day: string) =>
    new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),

  noPeopleTitle: 'Nobody is on the roster',
  noPeopleText: 'Add the people who will judge. Then their hours and languages say who gets what, and when it is done.',
  noPeopleReader: 'A lead of this workspace can add people to this campaign.',
  noPlanTitle: 'No plan is locked yet',
  noPlanText:
    'You can say now what people have: the planner tells its finish dates from it. Who gets what follows once the plan is locked.',
  toPlan: 'Plan the budget',
  noTimesTitle: 'This plan assumes no times',
  noTimesText: 'Hours set the proportions, but no date and no time can be told from them.',
  closedTitle: 'The campaign is closed',
  closedText: 'Nothing of it is handed out any more. What people had stays as it was.',
  doneTitle: 'Nothing is left to share out',
  doneText: 'Every slot is handed out or judged.',

  share: 'Share the work out',
  sharing: {
    done: (n: number, people: number) => `${judgments(n)} are shared out among ${of(people, 'person', 'people')}`,
    named: (items: number) =>
      items === 0
        ? 'Every item has one annotator, so anybody may take it.'
        : `${of(items, 'item has its people', 'items have their people')} named. They come to those people first, and to others only once there is nothing else for them.`,
    draft: 'The work is shared out like this when you open the campaign.',
    standing: (items: number) =>
      items === 0
        ? 'No item has its people named: anybody may take any.'
        : `${of(items, 'item has its people', 'items have their people')} named from the last time it was shared out. Share it out again once the roster has changed.`,
  },

  stats: {
    label: 'Need and capacity',
    wanted: 'Judgments to make',
    wantedNote: (items: number) => `of ${of(items, 'item', 'items')}`,
    met: 'Have somebody',
    metAll: 'all of them',
    metLess: (n: number) => `${judgments(n)} without anybody`,
    time: 'Paid time',
    timeNote: (perJudgment: number) => `${count(Math.round(perJudgment))} s a judgment, as the plan assumes`,
    week: 'Hours a week',
    weekNote: (said: number, people: number) => `said by ${count(said)} of ${of(people, 'person', 'people')}`,
    finish: 'Done',
    finishValue: (earliest: string, latest: string) =>
      earliest === latest ? `on ${earliest}` : `${earliest} – ${latest}`,
    finishNote: (from: string, spread: number) => `from ${from}, if work goes up to ${spread} times quicker or slower`,
    finishNone: 'not known',
    finishNoHours: 'the hours of somebody who has work are not known',
    finishNoTimes: 'the plan assumes no times',
    least: 'Least shared',
    leastNote: 'items by any two people',
    leastNone: 'one person alone shares nothing',
  },

  by: 'Done by',
  byHelp: 'Nobody is given more than their hours until this day. Leave it empty to only keep proportions.',
  byPast: (from: string) => `Choose a day after ${from}, or none.`,

  people: {
    title: (n: number) => `People (${count(n)})`,
    add: 'Add people',
    name: 'Name',
    hours: 'Hours a week',
    languages: 'Languages',
    skills: 'Sources',
    cap: 'Most judgments',
    part: 'Their part',
    fieldOf: (field: string, name: string) => `${field}, ${name}`,
    anyLanguage: 'Any language',
    anySource: 'Any source',
    inPool: (prompts: number) => of(prompts, 'prompt', 'prompts'),
    notInPool: 'not in this pool',
    notSaid: 'not said',
    noCap: 'none',
    partOf: (n: number) => judgments(n),
    held: (n: number) => `${count(n)} made or in hand`,
    time: (used: string) => used,
    timeOf: (used: string, available: string) => `${used} of ${available}`,
    weeks: (weeks: number) => `${weeks.toLocaleString('en', { maximumFractionDigits: 1 })} weeks`,
    bar: (name: string, share: string) => `${name}: ${share} of their time`,
    keys: 'Enter and the arrow keys go up and down the column.',
    save: (n: number) => (n === 0 ? 'Save' : `Save ${of(n, 'change', 'changes')}`),
    discard: 'Discard',
    saved: 'People and time are saved',
    unsaved: 'The figures below follow your changes; nothing is saved yet.',
    mend: 'Mend the marked fields first.',
  },

  unmet: {
    title: (n: number) => `${judgments(n)} ${n === 1 ? 'has' : 'have'} nobody`,
    language: (n: number, lang: string) => `${judgments(n)}: nobody judges the language “${lang}”.`,
    skill: (n: number, skill: string) => `${judgments(n)}: nobody judges prompts of the source “${skill}”.`,
    combination: (n: number, lang: string, skill: string) =>
      `${judgments(n)}: nobody judges both the language “${lang}” and the source “${skill}”.`,
    people: (n: number, what: string, wanted: number, there: number) =>
      there === 0
        ? `${judgments(n)} of ${what}: nobody with time judges them.`
        : `${judgments(n)} of ${what}: each takes ${count(wanted)} more different people, and there ${there === 1 ? 'is 1' : `are ${count(there)}`}.`,
    caps: (n: number, people: number) => `${judgments(n)}: the caps of ${of(people, 'person', 'people')} are used up.`,
    hours: (n: number, time: string) =>
      `${judgments(n)}, ${time} of paid time: there are not enough hours until this day.`,
    hoursNoDay: (n: number, time: string) => `${judgments(n)}, ${time} of paid time: there are not enough hours.`,
    orMore: (perWeek: string) => `${perWeek} more a week would do it too.`,
    addPeople: 'Add people',
    letOne: (word: string) => `Let everybody judge “${word}”`,
    raise: 'Raise the caps',
    moveDay: (day: string) => `Move the day to ${day}`,
    where: (lang: string | null, skill: string | null) =>
      [lang && `language “${lang}”`, skill && `source “${skill}”`].filter(Boolean).join(', '),
  },

  purposes: {
    title: 'What is judged, and when',
    kind: 'Kind',
    items: 'Items',
    judgments: 'Judgments',
    met: 'Have somebody',
    when: 'When',
    names: {
      first: 'First items',
      test: 'Test items',
      audit: 'Audit items',
      regular: 'Other items',
      gold: 'Gold items',
    } satisfies Record<ItemPurpose, string>,
    times: {
      first: 'before everything else: they settle the guidelines',
      test: 'in the plan’s order',
      audit: 'spread evenly over the rest',
      regular: 'in the plan’s order',
      gold: 'spread evenly over the rest, once first items are judged alike',
    } satisfies Record<ItemPurpose, string>,
  },

  pairs: {
    title: (items: number) => `Every two annotators share at least ${of(items, 'item', 'items')}`,
    none: 'No two annotators share an item',
    noneText:
      'No item is judged by two people, so no agreement can be told. Plan first items, an audit or an overlap of two.',
    alone: 'With one person on the roster there is no agreement to tell.',
    within: 'Wanted precision',
    option: (pts: string) => `±${pts} points`,
    tells: (items: number, precision: string) =>
      `${of(items, 'shared item tells', 'shared items tell')} the agreement of two people to ${precision}.`,
    tellsLittle: (items: number) =>
      `${of(items, 'shared item tells', 'shared items tell')} next to nothing about the agreement of two people.`,
    tellsNothing: 'Two people who share nothing tell nothing about their agreement.',
    needs: (wanted: string, items: number) => `${wanted} need ${of(items, 'shared item', 'shared items')}.`,
    reached: (pairs: number) => `All ${of(pairs, 'pair', 'pairs')} of people reach that.`,
    below: (below: number, pairs: number) => `${count(below)} of ${of(pairs, 'pair', 'pairs')} of people have fewer.`,
    extra: (items: number) => `${of(items, 'more item judged by two', 'more items judged by two')} would do it`,
    team: (people: number) => `so would a team of at most ${of(people, 'person', 'people')}`,
    ofOne: (items: number, precision: string) =>
      `One person shares at least ${of(items, 'item', 'items')} with all others together: their agreement with the team is told to ${precision}.`,
    formula:
      'n = z²·A(1−A)/h² at A = 50%, where the interval is widest, z = 1.645 for 90%; each item counts as one pair of responses, since the pairs of one ranking depend on each other.',
    chart: 'Items shared by every two annotators',
    hint: 'Use the arrow keys to read the pairs.',
    reading: (a: string, b: string, items: number) => `${a} and ${b}: ${of(items, 'item', 'items')}`,
    self: (a: string) => a,
    band: (from: number, to: number) => (from === to ? count(from) : `${count(from)} to ${count(to)}`),
    bandMore: (from: number) => `${count(from)} or more`,
    a: 'Annotator',
    b: 'And',
    shared: 'Shared items',
    precision: 'Agreement told to',
    file: 'shared-items',
  },
} as const
