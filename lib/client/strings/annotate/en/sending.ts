import { format } from './format.ts'

const { count, moment, plural } = format

const things = (number: number) => plural(number, 'One thing', `${count(number)} things`)

/** The way to the server: what is not sent yet, what was not counted, the time that runs out. */
export const sending = {
  unsent: (number: number) => `${count(number)} not sent yet`,
  unsentHelp: 'Kept in this browser and sent as soon as the server answers.',
  offline: 'You are offline. Go on: what you submit is kept in this browser and sent when you are back.',
  away: 'Rankplan does not answer at the moment. Go on: what you submit is kept in this browser and sent when it does.',
  nothingAheadTitle: 'No further item is here',
  nothingAheadText: 'What you submitted is kept in this browser. The next item comes as soon as the server answers.',
  leaseEnding: 'The time for this item ends in less than two minutes. Any key, click or scroll keeps it yours.',
  leaseOver:
    'The time for this item ran out. You can submit all the same: it counts as long as nobody else has taken its place.',
  endedElsewhere: {
    submit: 'You have already judged this item in another tab. That judgment stands; nothing more is counted here.',
    decline: 'You have already declined this item in another tab. Nothing is counted here.',
  },
  nextItem: 'Go to the next item',

  // The session.
  signedOut: 'You are signed out. What you submit is kept in this browser and sent once you sign in again.',
  otherAccount:
    'Another account is signed in in this browser. What you submit is kept here and sent when you sign in again yourself.',
  signIn: 'Sign in',
  nothingAheadSignedOut: 'Sign in again, and the next item comes. What you submitted is kept in this browser.',

  // The storage of the browser.
  storageNone:
    'This browser keeps nothing: a private window, or storage that is blocked or full. What you submit is sent at once. Stay on this page while something is not sent yet.',
  storageFleeting:
    'This looks like a private window or a full disk: what is not sent yet may be gone when you close it. Stay on this page until everything is sent.',
  lostTitle: 'This browser removed what was not sent yet',
  lost: (number: number, at: Date) =>
    `${things(number)} you handed in by ${moment(at)} never reached the server. The items come back to you where your time for them is not over, with the draft as the server had it: look at each again.`,
  others: (number: number) =>
    `${things(number)} of another account ${plural(number, 'waits', 'wait')} in this browser and ${plural(number, 'goes', 'go')} when that person signs in here.`,
  refusedTitles: {
    submit: 'One judgment was not counted',
    decline: 'One item was not declined',
    correction: 'One change was not counted',
    remark: 'One mark or question was not taken',
    acknowledge: 'Reading the guidelines was not noted',
    return: 'Your items were not given back',
  },

  // A new deployment.
  newVersion: 'A new version is here. It is loaded after this item; nothing is lost.',
  partMissing:
    'A part of this page could not be loaded. The page is loaded anew after this item, once the server answers; nothing is lost.',
  loadNow: 'Load it now',
}
