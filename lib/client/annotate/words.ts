'use client'
import { createContext, use } from 'react'
import type { AnnotateWords } from '../strings/annotate/words.ts'

export const WordsContext = createContext<AnnotateWords | null>(null)

/** Every word of the annotator's side, in the language of the page. On the server pages: `await annotateWords()`. */
export function useWords(): AnnotateWords {
  const words = use(WordsContext)
  if (!words) throw new Error('useWords needs the annotators’ words above it')
  return words
}
