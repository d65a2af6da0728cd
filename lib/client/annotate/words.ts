'use client'
import { createContext, use } from 'react'
import type { FirstWords } from '../strings/annotate/words.ts'

export const WordsContext = createContext<FirstWords | null>(null)

/** The words of the annotator's side in the language of the page; those of late parts: `useLateWords()`. On the server pages: `await annotateWords()`. */
export function useWords(): FirstWords {
  const words = use(WordsContext)
  if (!words) throw new Error('useWords needs the annotators’ words above it')
  return words
}
