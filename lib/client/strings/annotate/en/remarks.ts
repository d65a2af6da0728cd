import { format } from './format.ts'

const { count } = format

/** What an annotator says about an item, what comes back, and guidelines that change. */
export const remarks = {
  mark: {
    title: 'Mark this item',
    text: 'A note for the reviewer. The item stays with you: rank it as you see it.',
    label: 'What should the reviewer look at?',
    send: 'Mark the item',
    said: 'Marked for the reviewer.',
  },
  question: {
    title: 'How should I rank this?',
    text: 'Your question goes to the lead with this item. The answer comes to you here, and may join the guidelines. You can go on meanwhile.',
    label: 'What makes it hard to decide?',
    send: 'Ask the lead',
    said: 'Your question is on its way to the lead.',
  },
  letters: 'Name responses by the letters you see: whoever reads this sees the same ones.',
  needed: 'Write something first.',
  kinds: { mark: 'Mark', question: 'Question' },
  tabs: 'Guidelines and your questions',
  guidelinesTab: 'Guidelines',
  questionsTab: 'Your questions',
  noneTitle: 'Nothing asked yet',
  noneText: 'Press Q on an item to ask how to rank it, or M to mark it for the reviewer.',
  open: 'Waiting',
  settled: 'Settled',
  answer: 'Answer',
  newAnswer: 'New',
  joined: (version: number) => `This answer is a ruling in version ${version} of the guidelines.`,
  failed: 'This could not be fetched',
  contentWarning: 'Content warning',
  whatChanged: 'What changed last',
  since: (version: number) => `Since version ${version}`,
  changedTitle: 'The guidelines have changed',
  changedText: (version: number) =>
    `Version ${version} counts from your next item on. Read what changed, then go on. What you have judged stays as it is.`,
  noteOf: (version: number) => `Version ${version}`,
  changes: 'Changes',
  wholeText: 'The whole text',
  added: 'added',
  removed: 'removed',
  sameLines: (lines: number) => (lines === 1 ? '1 line as before' : `${count(lines)} lines as before`),
  understood: 'I have read it, go on',
}
