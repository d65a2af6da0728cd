import { format } from './format.ts'

const { count, list, plural } = format
const cards = (number: number) => (number === 1 ? 'One response' : `${count(number)} responses`)

/** What was done, for those who hear the screen. */
export const said = {
  item: (responses: number) => `Next item. ${cards(responses)} to rank.`,
  restored: 'Your ranking so far is back.',
  placed: (letters: readonly string[], rank: number) =>
    `${list(letters)} ${plural(letters.length, 'is', 'share')} rank ${rank}.`,
  joined: (letter: string, others: readonly string[], rank: number) =>
    `${letter} ties with ${list(others)} at rank ${rank}.`,
  left: (number: number) => `${cards(number)} left.`,
  ranked: 'All are ranked.',
  complete: (key: string) => `All are ranked. ${key} submits.`,
  implied: (letter: string, rank: number) => `${letter} is rank ${rank}, as the only one left.`,
  tieWaits: (letters: readonly string[]) => `Tie: the next response joins ${list(letters)}.`,
  tieOff: 'No tie after all.',
  pickedUp: (letter: string, rank: number) => `${letter} picked up, at rank ${rank}.`,
  dropped: (letter: string, rank: number) => `${letter} stays at rank ${rank}.`,
  moved: (letter: string, rank: number) => `${letter} is now at rank ${rank}.`,
  takenBack: (letters: readonly string[]) => `Taken back: ${list(letters)}.`,
  nothing: 'Nothing changed.',
  notComplete: (number: number) => `${cards(number)} ${plural(number, 'has', 'have')} no place yet.`,
  unseen: (letters: readonly string[], key: string) =>
    `You have not seen ${list(letters.map((letter) => `response ${letter}`))} to the end. Press ${key} again to submit all the same.`,
  submitted: 'Submitted.',
  declined: 'Declined.',
  active: (letter: string) => `Response ${letter}.`,
  allBad: 'All of them are bad.',
  notAllBad: 'No longer all bad.',
  strength: (upper: readonly string[], lower: readonly string[], strength: string) =>
    `${list(upper)} ${plural(upper.length, 'is', 'are')} ${strength} better than ${list(lower)}.`,
  noStrength: (upper: readonly string[], lower: readonly string[]) =>
    `Nothing said of how much better ${list(upper)} ${plural(upper.length, 'is', 'are')} than ${list(lower)}.`,
  missingStrength: (upper: readonly string[], lower: readonly string[]) =>
    `Say how much better ${list(upper)} ${plural(upper.length, 'is', 'are')} than ${list(lower)}.`,
  missingRating: (scale: string, letter: string) => `Rate response ${letter}: ${scale}.`,
  missingComment: 'Write a comment: this campaign asks for one.',
}
