import type { ReactNode } from 'react'
import { FailedPage } from '#components/annotate/failed-page'
import { InLanguage } from '#components/annotate/words/in-language'
import { currentLanguage } from '#lib/http/language'

/** The annotation screen stands alone, in the language of the person. */
export default async function AnnotateLayout({ children }: { children: ReactNode }) {
  return (
    <InLanguage language={await currentLanguage()}>
      <FailedPage>{children}</FailedPage>
    </InLanguage>
  )
}
