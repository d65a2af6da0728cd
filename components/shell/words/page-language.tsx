'use client'
import { createContext, type ReactNode, use, useLayoutEffect } from 'react'
import type { Language } from '#lib/core/people/language'

/** The language of what is around: the document's again when what stands in it is left. */
const AroundContext = createContext<Language>('en')

/** Says the document's language as that of what stands in it, after a navigation in the page too. */
export function PageLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const around = use(AroundContext)
  useLayoutEffect(() => {
    document.documentElement.lang = language
    return () => {
      document.documentElement.lang = around
    }
  }, [language, around])
  return <AroundContext value={language}>{children}</AroundContext>
}
