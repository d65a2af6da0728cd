'use client'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { reportMissingPart } from '#lib/client/annotate/sending/build'

/**
 * A component whose code is loaded when it is first shown. Code that cannot be loaded (no connection, or a deployment has
 * removed it) does not take the screen down, as an error while drawing would: it is reported, and the rest stays at work.
 */
export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>, meanwhile: ReactNode = null) {
  let loaded: { Part: ComponentType<Props> } | null = null
  return function LatePart(props: Props) {
    const [shown, setShown] = useState(loaded)
    useEffect(() => {
      if (shown !== null) return
      load().then((Part) => {
        loaded = { Part }
        setShown(loaded)
      }, reportMissingPart)
    }, [shown])
    return shown ? <shown.Part {...props} /> : meanwhile
  }
}
