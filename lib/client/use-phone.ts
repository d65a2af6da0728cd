'use client'
import { useSyncExternalStore } from 'react'

/** Below Tailwind's `md`. */
const PHONE = '(width < 48rem)'

function follow(onChange: () => void): () => void {
  const query = window.matchMedia(PHONE)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Whether the window is a phone's; null on the server and in the first browser render, where both looks must stand ready. */
export function usePhone(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    follow,
    () => window.matchMedia(PHONE).matches,
    () => null,
  )
}
