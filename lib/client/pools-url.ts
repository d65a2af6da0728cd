'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'
import type { PromptFilter } from './pools-queries.ts'

export type PoolUrl = {
  filter: PromptFilter
  /** The prompt that is open. */
  promptId: string | null
  setFilter: (filter: PromptFilter) => void
  setPrompt: (promptId: string | null, how?: 'push' | 'replace') => void
}

/** What a pool's page shows, kept in its address, so that every view of it is a link. */
export function usePoolUrl(): PoolUrl {
  const params = useSearchParams()
  const go = useCallback((change: Record<string, string | null>, how: 'push' | 'replace') => {
    const next = new URLSearchParams(window.location.search)
    for (const [name, value] of Object.entries(change)) {
      if (value === null) next.delete(name)
      else next.set(name, value)
    }
    const url = next.size > 0 ? `${window.location.pathname}?${next}` : window.location.pathname
    // The router follows the history; nothing is asked of the server.
    if (how === 'push') window.history.pushState(null, '', url)
    else window.history.replaceState(null, '', url)
  }, [])
  return {
    filter: { search: params.get('q') ?? '', source: params.get('source'), lang: params.get('lang') },
    promptId: params.get('prompt'),
    setFilter: useCallback(
      ({ search, source, lang }: PromptFilter) => go({ q: search === '' ? null : search, source, lang }, 'replace'),
      [go],
    ),
    setPrompt: useCallback((promptId: string | null, how = 'push') => go({ prompt: promptId }, how), [go]),
  }
}
