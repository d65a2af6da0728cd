import { useSyncExternalStore } from 'react'

const STORAGE_KEY = 'rankplan-single-keys'
const CHANGED = 'rankplan-single-keys-changed'

/** Whether shortcuts of one key are on in this browser; on until switched off. A browser that refuses storage keeps them on. */
export function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    return true
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off')
  } catch {
    return
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
