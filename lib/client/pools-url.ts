'use client'
import { useCallback } from 'react'
import type { PromptFilter } from './pools-queries.ts'
import { useAddress } from './use-address.ts'

export type PoolUrl = {
  filter: PromptFilter
  /** The prompt that is open. */
  promptId: string | null
  setFilter: (filter: PromptFilter) => void
  setPrompt: (promptId: string | null, how?: 'push' | 'replace') => void
}

/** What a pool's page shows, kept in its address, so that every view of it is a link. */
export function usePoolUrl(): PoolUrl {
  const { params, change } = useAddress()
  return {
    filter: { search: params.get('q') ?? '', source: params.get('source'), lang: params.get('lang') },
    promptId: params.get('prompt'),
    setFilter: useCallback(
      ({ search, source, lang }: PromptFilter) => change({ q: search === '' ? null : search, source, lang }),
      [change],
    ),
    setPrompt: useCallback((promptId: string | null, how = 'push') => change({ prompt: promptId }, how), [change]),
  }
}
