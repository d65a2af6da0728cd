'use client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ToastProvider } from '#components/ui/overlays/toast-provider'
import { createQueryClient } from '#lib/client/query'
import type { Theme } from '#lib/client/theme'
import { ThemeProvider } from './theme-provider.tsx'

type ProvidersProps = { nonce: string | undefined; theme: Theme; children: ReactNode }

/** What every page may count on: the theme, the cache of server answers, tooltips, toasts. */
export function Providers({ nonce, theme, children }: ProvidersProps) {
  const [client] = useState(createQueryClient)
  return (
    <CSPProvider nonce={nonce} disableStyleElements>
      <ThemeProvider initial={theme}>
        <QueryClientProvider client={client}>
          <Tooltip.Provider delay={400}>
            <ToastProvider>{children}</ToastProvider>
          </Tooltip.Provider>
        </QueryClientProvider>
      </ThemeProvider>
    </CSPProvider>
  )
}
