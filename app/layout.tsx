import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '#components/shell/providers'
import { strings } from '#lib/client/strings/index'
import { readTheme, THEME_COOKIE } from '#lib/client/theme'
import './globals.css'

export const metadata: Metadata = {
  title: { default: strings.common.productName, template: `%s · ${strings.common.productName}` },
  description: strings.shell.description,
  applicationName: strings.common.productName,
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#131210' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [cookie, header] = await Promise.all([cookies(), headers()])
  const theme = readTheme(cookie.get(THEME_COOKIE)?.value)
  return (
    <html lang="en" data-theme={theme} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <Providers nonce={header.get('x-nonce') ?? undefined} theme={theme}>
          {children}
        </Providers>
      </body>
    </html>
  )
}
