'use client'
import { useLayoutEffect } from 'react'
import type { Language } from '#lib/core/people/language'

/** The document's language after a navigation in the page; what is served carries it already. */
export function PageLanguage({ language }: { language: Language }) {
  useLayoutEffect(() => {
    const before = document.documentElement.lang
    document.documentElement.lang = language
    return () => {
      document.documentElement.lang = before
    }
  }, [language])
  return null
}
