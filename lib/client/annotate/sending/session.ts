import { useSyncExternalStore } from 'react'

/** in: as far as known. out: the session ended. other: somebody else has signed in in this browser. */
export type SessionState = 'in' | 'out' | 'other'

/** The header by which a page says whose it is, so that what it sends is never taken for another account's. */
export const ACCOUNT_HEADER = 'rankplan-account'

let account: string | null = null
let state: SessionState = 'in'
const listeners = new Set<() => void>()

/** Whose page this is: what the server rendered it for. */
export function setPageAccount(next: string): void {
  account = next
}
export const pageAccount = (): string | null => account

/** Told by every answer of the server. */
export function reportSession(next: SessionState): void {
  if (state === next) return
  state = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the person of this page is signed in, as the last answer told. */
export function useSession(): SessionState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => 'in',
  )
}
