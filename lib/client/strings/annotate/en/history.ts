import { format } from './format.ts'

const { count } = format

/** What one has judged, and changing it. */
export const history = {
  of: (campaign: string) => `My history in ${campaign}`,
  back: 'Back to annotating',
  show: 'Which judgments',
  filters: { all: 'All', today: 'Last 24 hours', revisit: 'To look at again', question: 'With an open question' },
  noneTitle: {
    all: 'Nothing judged yet',
    today: 'Nothing in the last 24 hours',
    revisit: 'Nothing to look at again',
    question: 'No open questions',
  },
  noneText: 'What you submit appears here, newest first. You can change it until a snapshot has taken it.',
  older: 'Older',
  newest: 'Back to the newest',
  tied: 'tied',
  ranking: (text: string) => `Ranking: ${text}`,
  took: (seconds: number) => `${count(seconds)} s`,
  changed: 'Changed',
  asked: 'Question open',
  look: 'Look at it',
  hide: 'Close',
  ask: 'Ask',
  change: 'Change',
  stands: 'It still stands',
  revisitFor: (version: number) => `New guidelines (version ${version}) ask you to look at this again.`,
  keptFailed: 'It could not be kept',
  inSnapshot: 'A snapshot has taken it, so it can be changed no more.',
  campaignClosed: 'The campaign is closed, so it can be changed no more.',
  alreadyCorrected: 'You have changed this one since. Open the newer one in your history to change it again.',
  changing: 'You are changing your last judgment',
  changingOne: 'You are changing a judgment of yours',
  changingText: 'Enter submits the change. Esc leaves it as it was. The item you were at waits with its ranking.',
  takenBack: 'This had not been sent yet, and is taken back',
  takenBackText: 'Enter submits it again as it is now. Esc submits it as it was.',
  leave: 'Leave it as it was',
  loading: 'Opening your judgment',
  failed: 'Your judgment could not be opened',
}
