import { type RefObject, useEffect, useRef } from 'react'
import { wallMs } from '../../clock.ts'

const EVENTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart'] as const
/** Moving and scrolling fire many times a second; once in a while is enough. */
const AT_MOST_EVERY_MS = 500

/** Calls `onInput` for what a person at work does: keys, pointer, wheel, scroll. */
export function useActivity(onInput: () => void): void {
  const hear = useRef(onInput)
  useEffect(() => {
    hear.current = onInput
  })
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    const onEvent = (event: Event) => {
      if (event.timeStamp - last < AT_MOST_EVERY_MS) return
      last = event.timeStamp
      hear.current()
    }
    const options = { capture: true, passive: true }
    for (const name of EVENTS) addEventListener(name, onEvent, options)
    return () => {
      for (const name of EVENTS) removeEventListener(name, onEvent, options)
    }
  }, [])
}

/** When the person last did something here, milliseconds of the browser's clock. */
export function useLastActive(): RefObject<number> {
  const lastActiveMs = useRef(0)
  useEffect(() => {
    lastActiveMs.current = wallMs()
  }, [])
  useActivity(() => {
    lastActiveMs.current = wallMs()
  })
  return lastActiveMs
}
