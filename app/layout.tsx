import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { BaseProviders } from '#components/shell/base-providers'
import { strings } from '#lib/client/strings/index'
import { readTheme, THEME_COOKIE } from '#lib/client/theme'
import { documentLanguage } from '#lib/http/language'
import './globals.css'

export const metadata: Metadata = {
  title: { default: strings.common.productName, template: `%s · ${strings.common.productName}` },
  description: strings.shell.description,
  applicationName: strings.common.productName,
  robots: { index: false, follow: false },
}

const paper = { light: '#f9f8f6', dark: '#131210' }

/** The browser's own bars in the colour of the page: as the system says, or as the person chose. */
export async function generateViewport(): Promise<Viewport> {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value)
  return {
    width: 'device-width',
    initialScale: 1,
    themeColor:
      theme === 'system'
        ? [
            { media: '(prefers-color-scheme: light)', color: paper.light },
            { media: '(prefers-color-scheme: dark)', color: paper.dark },
          ]
        : paper[theme],
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [cookie, header] = await Promise.all([cookies(), headers()])
  const theme = readTheme(cookie.get(THEME_COOKIE)?.value)
  return (
    <html lang={await documentLanguage()} data-theme={theme} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <BaseProviders nonce={header.get('x-nonce') ?? undefined} theme={theme}>
          {children}
        </BaseProviders>
      </body>
    </html>
  )
}
