import { format } from './format.ts'

const { count, plural } = format

/** The end of a day. */
export const done = {
  title: 'Done for now',
  sending: (number: number) => plural(number, 'Sending the last one', `Sending the last ${count(number)}`),
  returned: 'The items you had not finished were given back. Their drafts are kept in case they come back to you.',
  offline: (number: number) =>
    `The server does not answer. ${plural(number, 'One thing is', `${count(number)} things are`)} kept in this browser and sent when you open this page again. Items you had not finished go back by themselves when their time ends.`,
  today: (judgments: number) =>
    judgments === 0
      ? 'Nothing judged today.'
      : `${plural(judgments, 'One judgment', `${count(judgments)} judgments`)} today.`,
  goOn: 'Go on after all',
}
