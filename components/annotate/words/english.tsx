'use client'
import type { ReactNode } from 'react'
import { WordsContext } from '#lib/client/annotate/words'
import { first as en } from '#lib/client/strings/annotate/en/first'

export function English({ children }: { children: ReactNode }) {
  return <WordsContext value={en}>{children}</WordsContext>
}
