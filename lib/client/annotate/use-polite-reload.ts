import { useEffect, useRef } from 'react'
import { wallMs } from '../clock.ts'
import { reloadFor, useNewBuild } from './sending/build.ts'

type Moment = {
  /** The item on screen; null between items. */
  assignmentId: string | null
  isTouched: () => boolean
  /** Something is not at the server yet. */
  isSending: boolean
}

/**
 * After a deployment the page is loaded anew, but never under somebody's hands: when the item that was on screen is done,
 * the next one is not begun, and nothing waits to be sent. Tells whether a new version is waiting for that.
 */
export function usePoliteReload({ assignmentId, isTouched, isSending }: Moment): boolean {
  const build = useNewBuild()
  const heldAt = useRef<{ build: string; assignmentId: string | null } | null>(null)
  useEffect(() => {
    if (build === null) return
    if (heldAt.current?.build !== build) heldAt.current = { build, assignmentId }
    const isDone = assignmentId === null || assignmentId !== heldAt.current.assignmentId
    if (isDone && !isSending && !isTouched()) reloadFor(build, wallMs())
  }, [build, assignmentId, isSending, isTouched])
  return build !== null
}
