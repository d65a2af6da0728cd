'use client'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { reportMissingPart } from '#lib/client/annotate/sending/build'

/** Not in the way of what that key or press itself does. */
const LOAD_AFTER_MS = 1000
const parts: (() => Promise<unknown>)[] = []

/** From the first key or press on: by then the screen has been painted, and what comes later opens at once, without a connection too. */
export function useLateParts(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const begin = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (navigator.onLine) for (const load of parts.splice(0)) load().catch(() => undefined)
      }, LOAD_AFTER_MS)
    }
    const once = { once: true, passive: true }
    addEventListener('keydown', begin, once)
    addEventListener('pointerdown', begin, once)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', begin)
      removeEventListener('pointerdown', begin)
    }
  }, [])
}

/** In the place of a dialog that is on its way: what is typed is meant for it, and ranks nothing. */
export const awaitedDialog = <span hidden data-awaited-dialog />

/**
 * A component whose code is loaded when it is first shown, or before that by `useLateParts`. Code that cannot be loaded (no
 * connection, or a deployment has removed it) does not take the screen down, as an error while drawing would: it is reported,
 * and the rest stays at work.
 */
export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>, meanwhile: ReactNode = null) {
  let loaded: { Part: ComponentType<Props> } | null = null
  const loading = () =>
    load().then((Part) => {
      loaded = { Part }
      return loaded
    })
  parts.push(loading)
  return function LatePart(props: Props) {
    const [shown, setShown] = useState(loaded)
    const [isMissing, setMissing] = useState(false)
    useEffect(() => {
      if (shown !== null) return
      loading().then(setShown, () => {
        setMissing(true)
        reportMissingPart()
      })
    }, [shown])
    if (shown) return <shown.Part {...props} />
    return isMissing ? null : meanwhile
  }
}
