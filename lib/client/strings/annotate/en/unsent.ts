import { format } from './format.ts'

const { count, moment, plural } = format

/** What waits in this browser. */
export const unsent = {
  // What waits.
  title: 'Not sent yet',
  text: 'Kept in this browser, also when it is closed, and sent in this order as soon as the server answers.',
  nothing: 'Everything has been sent.',
  tryNow: 'Try now',
  handedIn: (at: Date) => `Handed in ${moment(at)}`,
  tried: (times: number) => plural(times, 'tried once', `tried ${count(times)} times`),
  kinds: {
    submit: 'Judgment',
    decline: 'Declined item',
    correction: 'Changed judgment',
    remark: 'Mark or question',
    acknowledge: 'Guidelines read',
    return: 'Items given back',
  },
  troubles: {
    no_answer: 'no answer from the server',
    away: 'the server is away for a moment',
    signed_out: 'you are signed out',
    busy: 'the server has too much to do',
    fault: 'the server failed on it; if this stays, tell whoever runs it',
  },
  notYetTried: 'waits its turn',
  notKept: 'only in this page',
}
