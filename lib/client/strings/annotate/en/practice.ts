import { format } from './format.ts'

const { count } = format

/** Practice before the first item. */
export const practice = {
  of: (item: number, items: number) => `Practice ${count(item)} of ${count(items)}`,
  text: 'Rank this as you would rank any item. Afterwards you see how your lead ranked it, and why. It is not paid, not exported, and counts for nothing but your practice.',
  failed: 'Practice could not be loaded',
  notSent: 'Your answer could not be sent',
  resultTitle: 'How you ranked, and how your lead did',
  agreed: (agreed: number, pairs: number) => `${count(agreed)} of ${count(pairs)} pairs alike`,
  yours: 'Your ranking',
  reference: 'Your lead’s ranking',
  why: 'Why',
  next: 'Next',
  again: 'Try again',
  againNote: 'Your first answer is the one that counts; trying again is for you alone.',
  doneTitle: 'Practice is done',
  doneText: (agreed: number, pairs: number) =>
    `${count(agreed)} of ${count(pairs)} pairs were ranked as your lead ranks them. The guidelines stay at hand with L.`,
  begin: 'Begin',
}
