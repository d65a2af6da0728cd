import { format } from './format.ts'

const { count } = format

/** The way to the server: what is not sent yet, what was not counted, the time that runs out. */
export const sending = {
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
}
