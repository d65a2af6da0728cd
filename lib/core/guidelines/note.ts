import { plainText } from '#lib/core/people/plain-text'

export const MAX_NOTE_CHARACTERS = 500

/** What changed with a version of the guidelines, in the lead's words. */
export const GuidelinesNote = plainText('what changed', MAX_NOTE_CHARACTERS)
