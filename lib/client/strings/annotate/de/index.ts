import type { AnnotateWords } from '../words.ts'
import { first } from './first.ts'
import { late } from './late.ts'

/** Every word an annotator sees, in German. */
export const de = { ...first, ...late } satisfies AnnotateWords
