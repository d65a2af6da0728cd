import type { Language } from '#lib/core/people/language'
import type { RefusalReason } from '#lib/core/vocabulary/refusal-reasons'
import type { en } from './en/index.ts'
import type { late } from './en/late.ts'

/** The shape of a catalogue without its language: every text a string, every function with the arguments it takes. */
export type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { [Key in keyof T]: Widened<T[Key]> }

/** Every word an annotator sees, in one language. */
export type AnnotateWords = Widened<Omit<typeof en, 'language' | 'reasons'>> & {
  language: Language
  /** Why something was refused, where the server's own sentence is in another language. */
  reasons: Partial<Record<RefusalReason, string>>
}

/** The words that the first load of the annotation screen brings. */
export type FirstWords = Omit<AnnotateWords, keyof typeof late>
