import type { ReactNode } from 'react'
import { Providers } from '#components/shell/providers'
import { FrameLanguage } from '#components/shell/words/frame-language'
import { documentLanguage } from '#lib/http/language'

/** The front door, in the language of whoever stands before it; setting up is in English. */
export default async function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <FrameLanguage language={await documentLanguage()}>
      <Providers>{children}</Providers>
    </FrameLanguage>
  )
}
