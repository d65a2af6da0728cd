'use client'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { THEME_COOKIE, type Theme } from '#lib/client/theme'

const YEAR_SECONDS = 365 * 24 * 3600
type Choice = { theme: Theme; setTheme: (theme: Theme) => void }
const ThemeContext = createContext<Choice | null>(null)

/** The chosen theme, as the server read it from the cookie: the first paint already has it. */
export function ThemeProvider({ initial, children }: { initial: Theme; children: ReactNode }) {
  const [theme, set] = useState(initial)
  const setTheme = useCallback((next: Theme) => {
    set(next)
    document.documentElement.dataset.theme = next
    const secure = location.protocol === 'https:' ? '; secure' : ''
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`
  }, [])
  const choice = useMemo(() => ({ theme, setTheme }), [theme, setTheme])
  return <ThemeContext value={choice}>{children}</ThemeContext>
}

export function useTheme(): Choice {
  const choice = use(ThemeContext)
  if (!choice) throw new Error('useTheme needs a ThemeProvider above it')
  return choice
}
