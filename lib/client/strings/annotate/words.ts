import type { en } from './en/index.ts'

/** The shape of a catalogue without its language: every text a string, every function with the arguments it takes. */
export type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { [Key in keyof T]: Widened<T[Key]> }

/** Every word an annotator sees, in one language. */
export type AnnotateWords = Omit<Widened<typeof en>, 'language' | 'format'> &
  Pick<typeof en, 'format'> & { language: 'en' | 'de' }
