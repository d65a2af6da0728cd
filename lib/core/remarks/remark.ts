import { z } from 'zod'
import { plainText } from '#lib/core/people/plain-text'
import { MAX_ANSWER_CHARACTERS, MAX_PHRASE_CHARACTERS, MAX_REMARK_CHARACTERS, MAX_RULING_CHARACTERS } from './limits.ts'

/** A mark is for whoever reviews the judgments; a question waits for an answer. */
export const remarkKinds = ['mark', 'question'] as const
export const RemarkKind = z.enum(remarkKinds)
export type RemarkKind = z.infer<typeof RemarkKind>

/** What an annotator says about an item. */
export const RemarkBody = plainText('what you want to say', MAX_REMARK_CHARACTERS)
/** What is said to the annotator. */
export const RemarkAnswer = plainText('an answer', MAX_ANSWER_CHARACTERS)
/** What joins the guidelines. */
export const RulingText = plainText('the ruling', MAX_RULING_CHARACTERS)

/** Which judgments new guidelines ask their annotators to look at again. */
export const RevisitScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('none') }),
  /** The item that the remark is about. */
  z.strictObject({ of: z.literal('item') }),
  /** Items whose prompts come from the same source as its. */
  z.strictObject({ of: z.literal('source') }),
  /** Items whose conversation or responses hold these words, in whatever case. */
  z.strictObject({ of: z.literal('phrase'), phrase: plainText('the words to look for', MAX_PHRASE_CHARACTERS) }),
])
export type RevisitScope = z.infer<typeof RevisitScope>
