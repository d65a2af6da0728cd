import { useEffect, useRef } from 'react'
import { wallMs } from '../clock.ts'
import { reloadFor, type Stale, useStale } from './sending/build.ts'

type Moment = {
  /** The item on screen; null between items. */
  assignmentId: string | null
  isTouched: () => boolean
  /** Something is not at the server yet. */
  isSending: boolean
  /** Something is on screen that a reload would lose or undo: a judgment being changed, practice, the end of the day. */
  isElsewhere: boolean
  /** Without the server the page would not come back. */
  isReachable: boolean
}

/**
 * After a deployment, or where a part of the page could not be loaded, the page is loaded anew, but never under somebody's
 * hands: when the item that was on screen is done, the next one is not begun, and nothing waits to be sent. Tells why it
 * is to be, for as long as it is.
 */
export function usePoliteReload({
  assignmentId,
  isTouched,
  isSending,
  isElsewhere,
  isReachable,
}: Moment): Stale | null {
  const stale = useStale()
  const heldAt = useRef<{ stale: Stale; assignmentId: string | null } | null>(null)
  useEffect(() => {
    if (stale === null) return
    if (heldAt.current?.stale !== stale) heldAt.current = { stale, assignmentId }
    const isDone = assignmentId === null || assignmentId !== heldAt.current.assignmentId
    if (isDone && isReachable && !isSending && !isElsewhere && !isTouched()) reloadFor(stale, wallMs())
  }, [stale, assignmentId, isSending, isElsewhere, isReachable, isTouched])
  return stale
}
