'use client'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { PageLanguage } from '#components/shell/words/page-language'
import type { Language } from '#lib/core/people/language'

// One chunk for each language: a browser is sent the words of its own alone.
const English = dynamic(() => import('./english.tsx').then((module) => module.English))
const German = dynamic(() => import('./german.tsx').then((module) => module.German))

/** What stands in it says its words in this language (`useWords()`). */
export function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const Words = language === 'de' ? German : English
  return (
    <Words>
      <PageLanguage language={language}>{children}</PageLanguage>
    </Words>
  )
}
