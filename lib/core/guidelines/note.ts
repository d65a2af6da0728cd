import { plainText } from '#lib/core/people/plain-text'

/** What changed with a version of the guidelines, in the lead's words. */
export const GuidelinesNote = plainText('what changed', 500)
