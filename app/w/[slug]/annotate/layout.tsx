import type { ReactNode } from 'react'
import { InLanguage } from '#components/annotate/words/in-language'
import { currentLanguage } from '#lib/http/language'

/** The annotators’ pages in the workspace’s frame, in the language of the person. */
export default async function AnnotatorLayout({ children }: { children: ReactNode }) {
  return <InLanguage language={await currentLanguage()}>{children}</InLanguage>
}
