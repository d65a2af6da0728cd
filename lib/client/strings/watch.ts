import type { CampaignTransition } from '#lib/core/planning/campaign-transitions'

const count = (n: number): string => n.toLocaleString('en')
const of = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`
const list = (emails: readonly string[]): string => emails.join(', ')

/** The overview of a campaign: what is still to do before it opens; counts, money and people while it runs. */
export const watch = {
  updated: (seconds: number) => (seconds < 1 ? 'Updated just now' : `Updated ${count(seconds)} s ago`),
  notUpdated: (seconds: number) => `Not updated for ${count(seconds)} s: no answer from the server`,
  live: 'Live figures',
  failed: 'The figures could not be loaded',

  steps: {
    title: 'Before it opens',
    done: 'Done',
    next: 'Next',
    waits: 'Waits',
    planTitle: 'Plan the budget',
    planMissing: 'How many responses to how many prompts your budget buys.',
    planDone: (number: number, shape: string) => `Plan ${number} is locked: ${shape}.`,
    responsesTitle: 'Bring the responses',
    responsesMissing: 'The plan says which prompts need how many.',
    responsesReady: (ready: number, prompts: number) =>
      `${count(ready)} of ${of(prompts, 'prompt has', 'prompts have')} enough different responses.`,
    peopleTitle: 'Put people on the roster',
    peopleMissing: 'Only people on the roster are given items. You can add more while it runs.',
    peopleDone: (n: number) => `${of(n, 'person', 'people')} on the roster.`,
    openTitle: 'Open the campaign',
    openText: 'Makes the items and hands them out. The budget counts from then on.',
    show: 'Show',
  },

  open: {
    action: 'Open campaign',
    title: (name: string) => `Open “${name}”`,
    confirm: 'Open campaign',
    items: (items: number, k: number, overlap: number) =>
      `${of(items, 'item is', 'items are')} made, each of ${k} responses, for ${of(overlap, 'annotator', 'annotators')} each.`,
    drawn: 'Where a prompt has more responses than are shown, those shown are drawn by the plan’s seed.',
    leftOut: (n: number, k: number) =>
      `${of(n, 'prompt is', 'prompts are')} left out: ${n === 1 ? 'it has' : 'they have'} fewer than ${k} different responses. Responses cannot be added once the campaign is open.`,
    nobody: 'Nobody is on the roster yet, so nothing is handed out until you add people.',
    budget: (budget: string) => `Annotators can spend up to ${budget}; nothing is handed out past that.`,
    opened: (items: number) => `The campaign is open with ${of(items, 'item', 'items')}`,
    nothing: 'No prompt of the plan has enough different responses yet.',
  },

  change: {
    pause: 'Pause campaign',
    resume: 'Resume campaign',
    close: 'Close campaign',
    pauseTitle: (name: string) => `Pause “${name}”`,
    pauseText: 'Nothing new is handed out. Items handed out before can still be submitted. You can resume at any time.',
    resumeTitle: (name: string) => `Resume “${name}”`,
    resumeText: 'Items are handed out again at once.',
    closeTitle: (name: string) => `Close “${name}”`,
    closeText: (underWay: number) =>
      underWay === 0
        ? 'Nothing is handed out any more. All judgments stay and can be exported. A closed campaign cannot be opened again.'
        : `${of(underWay, 'item that is', 'items that are')} handed out now ${underWay === 1 ? 'goes' : 'go'} back unjudged, and what ${underWay === 1 ? 'it' : 'they'} reserved of the budget is free again. All judgments stay and can be exported. A closed campaign cannot be opened again.`,
    done: {
      pause: 'The campaign is paused',
      resume: 'The campaign goes on',
      close: 'The campaign is closed',
    } satisfies Record<Exclude<CampaignTransition, 'open'>, string>,
  },
  pausedTitle: 'The campaign is paused',
  pausedText: 'Nothing new is handed out. Items handed out before can still be submitted.',
  closedTitle: 'The campaign is closed',
  closedText: 'Nothing is handed out any more. Its judgments stay and can be exported.',
  nobodyTitle: 'Nobody is on the roster',
  nobodyText: 'The campaign is open, but nothing is handed out until you add people.',
  allDoneTitle: 'Every item has all its judgments',
  allDoneText: 'There is nothing left to hand out. You can close the campaign and export the rankings.',

  stats: {
    judgments: 'Judgments',
    ofNeeded: (needed: number) => `of ${count(needed)}`,
    done: (share: string) => `${share} done`,
    items: 'Items with all judgments',
    underWay: 'Handed out now',
    underWayNote: 'items, not submitted yet',
    declined: 'Declined',
    declinedNote: 'given back with a reason',
  },

  budget: {
    title: (spent: string) => `${spent} of the budget spent`,
    spent: 'Spent',
    reserved: 'Reserved',
    reservedNote: 'by items handed out',
    left: 'Left',
    total: (budget: string) => `of ${budget}`,
    bar: (spent: string, reserved: string, left: string) => `Spent ${spent}, reserved ${reserved}, left ${left}`,
  },

  lowBudget: {
    /** The campaign's name where several stand together. */
    title: (name: string | null, share: string) =>
      name === null ? `${share} of the budget is spent` : `${name}: ${share} of the budget is spent`,
    text: (left: string, reserved: string | null) =>
      reserved === null ? `${left} left.` : `${left} left, besides ${reserved} reserved by items handed out.`,
    stoppedTitle: (name: string | null) => `${name ?? 'The campaign'} paused itself: its budget is used up`,
    stoppedText: (left: string) =>
      `What is left (${left}) pays no further judgment. A new version of the plan can raise the budget; a lead then resumes the campaign.`,
    replan: 'Re-plan',
    toCampaign: 'Open',
  },

  days: {
    title: (today: number) => `${of(today, 'judgment', 'judgments')} today`,
    label: 'Judgments per day',
    none: 'The first judgment begins this chart.',
    day: 'Day (UTC)',
    judgments: 'Judgments',
    span: (first: string, last: string) => `${first} – ${last}`,
    reading: (day: string, judgments: number) => `${day}: ${of(judgments, 'judgment', 'judgments')}`,
    most: (n: number) => `${count(n)} on the busiest day`,
    showTable: 'Show as a table',
    showChart: 'Show as a chart',
  },

  people: {
    title: (n: number) => (n === 0 ? 'Annotators' : `Annotators (${count(n)})`),
    name: 'Name',
    submitted: 'Submitted',
    declined: 'Declined',
    leases: 'Handed out',
    median: 'Median time',
    ofPlanned: (planned: number) => `of ${count(planned)} planned`,
    seen: 'Last seen',
    never: 'not yet',
    seconds: (n: number) => `${n < 10 ? n.toFixed(1) : count(Math.round(n))} s`,
    off: 'no longer on the roster',
    emptyTitle: 'Nobody is on the roster yet',
    emptyText: 'People of this workspace can be added; others get an invite that brings them straight here.',
    emptyReader: 'A lead of this workspace can add people.',
    add: 'Add people',
    remove: 'Take off the roster',
    removeOf: (name: string) => `Take ${name} off the roster`,
    removeText: (leases: number) =>
      leases === 0
        ? 'They are given no more items of this campaign. What they submitted stays.'
        : `They are given no more items. ${of(leases, 'item', 'items')} handed out to them ${leases === 1 ? 'goes' : 'go'} back unjudged. What they submitted stays.`,
    removed: (name: string) => `${name} is off the roster`,
    invited: (emails: readonly string[]) => `Invited and not here yet: ${list(emails)}`,
  },

  add: {
    title: 'Add people to the roster',
    members: 'Members of this workspace',
    noMembers: 'Everybody of this workspace is on the roster already.',
    findLabel: 'Find a member',
    findPlaceholder: 'Name or address',
    noMatch: 'No member matches.',
    chosen: (n: number) => (n === 0 ? 'Add to the roster' : `Add ${of(n, 'person', 'people')}`),
    added: (n: number) => `${of(n, 'person is', 'people are')} on the roster now`,
    byAddress: 'By e-mail address',
    byMembers: 'From this workspace',
    how: 'How to add',
    emailsHelp:
      'Who is new gets a link that you send; accepting it puts them on the roster. Members are added at once.',
    addedNow: (emails: readonly string[]) => `On the roster now: ${list(emails)}`,
    attached: (emails: readonly string[]) =>
      `Invited to the workspace before: ${list(emails)}. Accepting that link now puts them on this roster too.`,
    elsewhere: (emails: readonly string[]) =>
      `Invited to another campaign and not here yet: ${list(emails)}. Add them when they have joined.`,
    linksTitle: (n: number) => of(n, 'invite link', 'invite links'),
    noLinks: 'No new link was needed',
  },

  declines: {
    title: (n: number) => (n === 0 ? 'Declined' : `Declined (${count(n)})`),
    none: 'Nobody has declined an item.',
    notes: 'Newest notes',
    noteOf: (by: string) => `${by}, `,
  },
} as const
