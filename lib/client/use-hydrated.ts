import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * False on the server and in the first browser render, true right after. For what the server cannot know (the reader's
 * time zone) and for third-party parts that would write style attributes into the HTML, which the CSP refuses.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
