'use client'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { Language } from '#lib/core/people/language'
import { PageLanguage } from './page-language.tsx'

const FrameGerman = dynamic(() => import('./frame-german.tsx').then((module) => module.FrameGerman))

/** What stands in it says the words of the frame, the kit and failures in this language (`useFrameWords()`). */
export function FrameLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const inLanguage = <PageLanguage language={language}>{children}</PageLanguage>
  return language === 'de' ? <FrameGerman>{inLanguage}</FrameGerman> : inLanguage
}
