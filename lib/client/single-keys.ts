import { useSyncExternalStore } from 'react'

const STORAGE_KEY = 'rankplan-single-keys'
const CHANGED = 'rankplan-single-keys-changed'

/** What a browser that refuses storage knows of it. */
let onPage = true

/**
 * Whether shortcuts of one key are on; on until switched off. This browser's copy of the person's preferences, read before
 * the server's are there and by every tab; own-preferences alone writes it.
 */
export function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    return onPage
  }
}

export function setSingleKeys(on: boolean): void {
  onPage = on
  try {
    localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off')
  } catch {
    // Then it holds for this page.
  }
  dispatchEvent(new Event(CHANGED))
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener(CHANGED, listener)
      return () => removeEventListener(CHANGED, listener)
    },
    readSingleKeys,
    () => true,
  )
}
