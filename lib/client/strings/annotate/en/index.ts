import { first } from './first.ts'
import { late } from './late.ts'

/** Every word an annotator sees, in English. */
export const en = { ...first, ...late }
