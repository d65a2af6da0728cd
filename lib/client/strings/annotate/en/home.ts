import { format } from './format.ts'

const { count, plural } = format

/** The list of campaigns one works in. */
export const home = {
  text: 'The campaigns you rank responses in.',
  noCampaignsTitle: 'Nothing to rank yet',
  noCampaignsText:
    'When a lead opens a campaign with you in it, your next item waits here. You need to do nothing until then.',
  states: { draft: 'Draft', open: 'Open', paused: 'Paused', closed: 'Closed' },
  history: 'My history',
  practiceLeft: (items: number) => `${count(items)} practice ${plural(items, 'item', 'items')} first`,
  revisits: (judgments: number) => `${count(judgments)} to look at again`,
  answers: (answers: number) => `${count(answers)} new ${plural(answers, 'answer', 'answers')}`,
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
}
