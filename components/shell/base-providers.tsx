'use client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'
import type { Theme } from '#lib/client/theme'
import { ThemeProvider } from './theme-provider.tsx'

type BaseProvidersProps = { nonce: string | undefined; theme: Theme; children: ReactNode }

/** What every page may count on, the annotation screen too: nothing heavier than the theme belongs here. */
export function BaseProviders({ nonce, theme, children }: BaseProvidersProps) {
  return (
    <CSPProvider nonce={nonce} disableStyleElements>
      <ThemeProvider initial={theme}>{children}</ThemeProvider>
    </CSPProvider>
  )
}
