'use client'
import type { ReactNode } from 'react'
import { WordsContext } from '#lib/client/annotate/words'
import { de } from '#lib/client/strings/annotate/de/index'

export function German({ children }: { children: ReactNode }) {
  return <WordsContext value={de}>{children}</WordsContext>
}
