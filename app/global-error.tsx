'use client'
import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import { MessagePage } from '#components/shell/failure/message-page'
import { failure as words } from '#lib/client/strings/shell-failure'
import './globals.css'

/** The last resort, when even the root layout failed: no provider is above it, so it uses nothing that needs one. */
export default function EverythingFailed({ error }: { error: unknown }) {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : null
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <title>{words.bugTitle}</title>
        <MessagePage
          title={words.bugTitle}
          action={
            // A plain link: the router may be what failed.
            <a href="/" className="underline underline-offset-2">
              {words.toStart}
            </a>
          }
        >
          <p>{words.bug}</p>
          {digest && <p className="figures mt-3 text-sm">{words.errorId(digest)}</p>}
        </MessagePage>
      </body>
    </html>
  )
}
