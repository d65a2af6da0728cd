import { useSyncExternalStore } from 'react'

const CHANGED = 'rankplan-reading-changed'

/** A choice of how to read, kept in this browser. A browser that refuses storage keeps it off. */
function switchOf(storageKey: string) {
  const read = (): boolean => {
    try {
      return localStorage.getItem(storageKey) === 'on'
    } catch {
      return false
    }
  }
  return {
    read,
    set(on: boolean): void {
      try {
        localStorage.setItem(storageKey, on ? 'on' : 'off')
      } catch {
        return
      }
      dispatchEvent(new Event(CHANGED))
    },
  }
}

const panes = switchOf('rankplan-reading-panes')
const together = switchOf('rankplan-reading-together')

function subscribe(listener: () => void): () => void {
  addEventListener(CHANGED, listener)
  return () => removeEventListener(CHANGED, listener)
}

export type ReadingLayout = {
  /** Each card in a column of its own that scrolls by itself; otherwise the page scrolls. */
  isPanes: boolean
  /** The columns scroll together, each by the share of its height. */
  isTogether: boolean
}

export function useReadingLayout(): ReadingLayout {
  const isPanes = useSyncExternalStore(subscribe, panes.read, () => false)
  const isTogether = useSyncExternalStore(subscribe, together.read, () => false)
  return { isPanes, isTogether: isPanes && isTogether }
}

export const setPanes = panes.set
export const setTogether = together.set
