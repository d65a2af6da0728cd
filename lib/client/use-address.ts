'use client'
import { type ReadonlyURLSearchParams, useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/** By name: the new value, or null to leave it out. Several values of one name as a list. */
export type AddressChange = Readonly<Record<string, string | readonly string[] | null>>

/** What follows the `?` of this page, and how to change it without asking the server for the page again. */
export function useAddress(): {
  params: ReadonlyURLSearchParams
  change: (change: AddressChange, how?: 'push' | 'replace') => void
} {
  const params = useSearchParams()
  const change = useCallback((wanted: AddressChange, how: 'push' | 'replace' = 'replace') => {
    const next = new URLSearchParams(window.location.search)
    for (const [name, value] of Object.entries(wanted)) {
      next.delete(name)
      for (const one of value === null ? [] : [value].flat()) next.append(name, one)
    }
    const url = next.size > 0 ? `${window.location.pathname}?${next}` : window.location.pathname
    // The router follows the history.
    if (how === 'push') window.history.pushState(null, '', url)
    else window.history.replaceState(null, '', url)
  }, [])
  return { params, change }
}
