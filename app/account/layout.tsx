import type { ReactNode } from 'react'
import { Providers } from '#components/shell/providers'
import { FrameLanguage } from '#components/shell/words/frame-language'
import { currentLanguage } from '#lib/http/language'

/** One's account, in the language of the person. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <FrameLanguage language={await currentLanguage()}>
      <Providers>{children}</Providers>
    </FrameLanguage>
  )
}
