import { late as de } from '../strings/annotate/de/late.ts'
import { late as en } from '../strings/annotate/en/late.ts'
import type { AnnotateWords } from '../strings/annotate/words.ts'
import { useWords } from './words.ts'

const late = { en, de }

/** Every word of the annotator's side, for parts that load late: the late words of both languages come with it. */
export function useLateWords(): AnnotateWords {
  const words = useWords()
  return { ...words, ...late[words.language] }
}
