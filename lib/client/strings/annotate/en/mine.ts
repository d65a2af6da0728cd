import { format } from './format.ts'

const { count, plural } = format

/** What one has judged, as the annotation screen says it. */
export const mine = {
  title: 'My history',
  toRevisit: (judgments: number) =>
    plural(judgments, 'One judgment to look at again', `${count(judgments)} judgments to look at again`),
  left: 'Left as it was.',
  sent: 'Change submitted.',
  unchanged: 'Nothing was changed. Your judgment stands as it was.',
  nothing: 'There is nothing to reopen: nothing was submitted yet, or a snapshot has taken it.',
  wait: 'Your last judgment is on its way to the server. Press again in a moment.',
}
