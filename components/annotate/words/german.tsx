'use client'
import type { ReactNode } from 'react'
import { WordsContext } from '#lib/client/annotate/words'
import { KitWordsContext } from '#lib/client/kit-words'
import { first as de } from '#lib/client/strings/annotate/de/first'
import { common } from '#lib/client/strings/common'

const kitWords = { ...common, ...de.common }

export function German({ children }: { children: ReactNode }) {
  return (
    <WordsContext value={de}>
      <KitWordsContext value={kitWords}>{children}</KitWordsContext>
    </WordsContext>
  )
}
