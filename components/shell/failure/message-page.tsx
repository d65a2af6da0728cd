import type { ReactNode } from 'react'
import type { Language } from '#lib/core/people/language'
import { Logo } from '../frame/logo.tsx'

type MessagePageProps = {
  /** "404" and the like; small, for whoever is asked for help. */
  code?: string | undefined
  title: ReactNode
  children: ReactNode
  action?: ReactNode
  /** Inside the workspace's frame there is a logo already. */
  framed?: boolean | undefined
  /** Where it may differ from the document's. */
  lang?: Language | undefined
}

/** One message in place of a page: what happened, and where to go from here. */
export function MessagePage({ code, title, children, action, framed = false, lang }: MessagePageProps) {
  const Frame = framed ? 'div' : 'main'
  return (
    <Frame
      lang={lang}
      className={framed ? 'max-w-lg py-10' : 'mx-auto flex min-h-dvh max-w-lg flex-col justify-center px-6 py-16'}
    >
      {!framed && <Logo className="mb-6 size-7 text-accent-text" />}
      {code && <p className="figures mb-1 text-ink-muted text-sm">{code}</p>}
      <h1 className="font-semibold text-xl">{title}</h1>
      <div className="mt-2 text-ink-muted">{children}</div>
      {action && <div className="mt-6 flex flex-wrap gap-2">{action}</div>}
    </Frame>
  )
}
