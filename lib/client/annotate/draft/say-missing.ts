import type { AnnotateWords } from '../../strings/annotate/words.ts'
import { letterOf, lettersOf } from '../input/letters.ts'
import type { Missing } from './said-beside.ts'

type Said = AnnotateWords['said']

/** What is missing, as a sentence that says what to do. */
export function sayMissing(words: Said, missing: Missing): string {
  if (missing.asks === 'comment') return words.missingComment
  if (missing.asks === 'rating') return words.missingRating(missing.label, letterOf(missing.card))
  return words.missingStrength(lettersOf(missing.upper), lettersOf(missing.lower))
}

/** That all are ranked, and what comes next: what is still asked, or the key that submits. */
export function sayRanked(words: Said, missing: Missing | null, submitKey: string): string {
  return missing === null ? words.complete(submitKey) : `${words.ranked} ${sayMissing(words, missing)}`
}
