import { useEffect, useRef } from 'react'
import { steadyMs } from '../../clock.ts'

/** A press so soon after something new was painted was meant for what was there before. */
export const SETTLE_MS = 300

/** Tells whether what is mounted has been on the screen for long enough that a press is meant for it. */
export function useSettled(): () => boolean {
  const shownMs = useRef(Number.POSITIVE_INFINITY)
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      shownMs.current = steadyMs()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return () => steadyMs() - shownMs.current >= SETTLE_MS
}
