import type { EmptyReason } from '#lib/core/queueing/empty-reason'

const count = (value: number) => value.toLocaleString('en')
const list = new Intl.ListFormat('en', { type: 'conjunction' })
const cards = (number: number) => (number === 1 ? 'One response' : `${count(number)} responses`)

const emptyTitles: Record<EmptyReason, string> = {
  not_open_yet: 'This campaign is not open yet',
  paused: 'This campaign is paused',
  closed: 'This campaign is closed',
  all_done: 'Everything here is judged',
  own_cap_reached: 'You have had all that was planned for you here',
  budget_reached: 'The budget of this campaign is reached',
  taken: 'Others have the last items at the moment',
  not_for_you: 'What is left is for other people',
  none_left: 'You have judged all you can here',
}
const emptyTexts: Record<EmptyReason, string> = {
  not_open_yet: 'A lead opens it. Your next item appears here then.',
  paused: 'A lead paused it and can resume it. This page looks again by itself.',
  closed: 'Nothing more is needed. What you judged is kept.',
  all_done: 'Every item has all the judgments it needs. Nothing more is needed from you here.',
  own_cap_reached: 'The campaign has a cap for each person, and you have reached yours. A lead can raise it.',
  budget_reached: 'Nothing more can be given out unless somebody gives an item back or a lead raises the budget.',
  taken: 'An item comes free when somebody declines it or runs out of time. This page looks again by itself.',
  not_for_you:
    'The items left are in other languages or from other sources than those you are listed for. A lead can change what you are listed for.',
  none_left: 'What is left needs other people’s eyes. New items appear here if a lead adds them.',
}

/** The annotation screen and the list of campaigns one works in. */
export const annotate = {
  title: 'Annotate',
  homeText: 'The campaigns you rank responses in.',
  noCampaignsTitle: 'Nothing to rank yet',
  noCampaignsText:
    'When a lead opens a campaign with you in it, your next item waits here. You need to do nothing until then.',
  start: 'Start',
  /** After the verb of the link, for screen readers. */
  inCampaign: (name: string) => ` ${name}`,
  goOn: 'Continue',
  open: 'Open',
  leftForYou: (items: number) => (items === 0 ? 'Nothing left for you now' : `${count(items)} left for you`),
  yours: (items: number) => `${count(items)} by you`,
  yoursToday: (items: number) => `${count(items)} by you in the last 24 hours`,
  ofTotal: (done: number, total: number) => `${count(done)} of ${count(total)} judgments are in`,
  progressOf: (name: string) => `Progress of ${name}`,

  // The screen.
  notOnRosterTitle: 'You are not on the roster of this campaign',
  notOnRosterText: 'A lead of this workspace can add you. What you judged before is kept.',
  toCampaigns: 'To your campaigns',
  leave: 'Leave',
  guidelines: 'Guidelines',
  guidelinesVersion: (version: number) => `Version ${version}`,
  guidelinesNew: 'The guidelines have changed. Reload the page to read them.',
  help: 'Keys',
  progress: (today: number, left: number) => `${count(today)} today · ${count(left)} left in the campaign`,
  loadingItem: 'Fetching your next item',
  failedTitle: 'Your items could not be fetched',
  prompt: 'Prompt',
  promptOf: (messages: number) => `Prompt, ${messages} messages`,
  collapse: 'Show less',
  expand: 'Show all',
  roles: { system: 'System', user: 'User', assistant: 'Assistant', tool: 'Tool' },
  response: (letter: string) => `Response ${letter}`,
  responses: 'Responses',
  rank: (rank: number) => `Rank ${rank}`,
  rankTied: (rank: number) => `Rank ${rank}, tied`,
  rankImplied: (rank: number) => `Rank ${rank}, as the only one left`,
  notRanked: 'Not ranked',
  place: (letter: string) => `Place ${letter} next`,
  pickUp: (letter: string) => `Pick ${letter} up`,
  drop: (letter: string) => `Let go of ${letter}`,
  tiers: 'Ranking so far, best first',
  tier: (rank: number, letters: readonly string[]) => `Rank ${rank}: ${list.format(letters)}`,
  notPlaced: 'Not placed',
  bestFirst: 'Place the best first',
  tie: 'Tie',
  tieNext: 'Next ties',
  restEqual: 'Rest equal',
  undo: 'Undo',
  decline: 'Decline',
  submit: 'Submit',
  up: 'Up',
  down: 'Down',
  merge: 'Tie with the one above',
  letGo: 'Let go',

  // What was done, for those who hear the screen.
  said: {
    item: (responses: number) => `Next item. ${cards(responses)} to rank.`,
    restored: 'Your ranking so far is back.',
    placed: (letters: readonly string[], rank: number) =>
      `${list.format(letters)} ${letters.length === 1 ? 'is' : 'share'} rank ${rank}.`,
    joined: (letter: string, others: readonly string[], rank: number) =>
      `${letter} ties with ${list.format(others)} at rank ${rank}.`,
    left: (number: number) => `${cards(number)} left.`,
    complete: 'All are ranked. Enter submits.',
    implied: (letter: string, rank: number) => `${letter} is rank ${rank}, as the only one left.`,
    tieWaits: (letters: readonly string[]) => `Tie: the next response joins ${list.format(letters)}.`,
    tieOff: 'No tie after all.',
    pickedUp: (letter: string, rank: number) => `${letter} picked up, at rank ${rank}.`,
    dropped: (letter: string, rank: number) => `${letter} stays at rank ${rank}.`,
    moved: (letter: string, rank: number) => `${letter} is now at rank ${rank}.`,
    takenBack: (letters: readonly string[]) => `Taken back: ${list.format(letters)}.`,
    nothing: 'Nothing changed.',
    notComplete: (number: number) => `${cards(number)} ${number === 1 ? 'has' : 'have'} no place yet.`,
    unseen: (letters: readonly string[]) =>
      `You have not seen ${list.format(letters.map((letter) => `response ${letter}`))} to the end. Press Enter again to submit all the same.`,
    submitted: 'Submitted.',
    declined: 'Declined.',
  },

  // The way to the server.
  unsent: (number: number) => `${count(number)} not sent yet`,
  unsentHelp: 'Kept in this browser and sent as soon as the server answers.',
  offline: 'You are offline. Go on: what you submit is kept in this browser and sent when you are back.',
  away: 'Rankplan does not answer at the moment. Go on: what you submit is kept in this browser and sent when it does.',
  nothingAheadTitle: 'No further item is here',
  nothingAheadText: 'What you submitted is kept in this browser. The next item comes as soon as the server answers.',
  notStoredTitle: 'One judgment was not counted',
  notDeclinedTitle: 'One item was not declined',
  leaseEnding: 'The time for this item ends in less than two minutes. Any key, click or scroll keeps it yours.',
  leaseOver:
    'The time for this item ran out. You can submit all the same: it counts as long as nobody else has taken its place.',
  nextItem: 'Go to the next item',

  // Nothing there.
  emptyTitles,
  emptyTexts,
  comeBackAt: (time: string) => `The next one may come free at ${time}.`,
  lookAgain: 'Look again',

  // Declining.
  declineTitle: 'Decline this item',
  declineText: 'It goes to somebody else and does not come back to you. Press a number, or choose.',
  declineReason: 'Why can you not judge it?',
  declineUnclear: 'The prompt is unclear',
  declineOutsideMyKnowledge: 'Outside my knowledge',
  declineHarmful: 'Harmful or upsetting',
  declineBroken: 'Broken or cut off',
  declineCannotJudge: 'I cannot judge it for another reason',
  declineNote: 'Note for the lead',
  declineNoteHelp: 'What is wrong, in your words. Only leads read it.',

  // The sheet.
  keysTitle: 'Keys',
  keys: {
    place: 'Place that response next, best first',
    tie: 'Tie: the next letter joins the last rank',
    restEqual: 'All the rest are equal, and last',
    pickUp: 'A placed letter: pick it up',
    move: 'Move what is picked up',
    merge: 'Tie what is picked up with the one above',
    drop: 'Let go',
    digits: 'Give the focused response that rank',
    back: 'Take the last change back',
    submit: 'Submit, once all are ranked',
    decline: 'Decline, with a reason',
    scroll: 'Go to that response',
    raw: 'Texts as they were written, and back',
    guidelines: 'Guidelines',
    help: 'This sheet',
    numpad: 'Number pad: 1 to 9 are the letters, + ties, 0 makes the rest equal, the point takes back, Enter submits.',
    implied: 'The last response needs no key: its place follows from the others.',
  },
} as const
