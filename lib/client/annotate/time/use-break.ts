import { useEffect, useRef, useState } from 'react'
import { isBreakDue, notNow, type Stretch, startStretch, workOn } from '#lib/core/queueing/break-rules'
import { wallMs } from '../../clock.ts'
import { useActivity } from './use-activity.ts'

/** In this tab alone: a reload goes on with it, another day does not. */
const KEPT = 'rankplan-stretch'

/** Whether a break is due, by the person's own activity here; and how to wave it away. */
export function useBreak(): { isDue: boolean; wave: () => void } {
  const [isDue, setDue] = useState(false)
  const stretch = useRef<Stretch | null>(null)
  useEffect(() => {
    stretch.current = readKept() ?? startStretch(wallMs())
    const onLeaving = () => {
      if (stretch.current) keep(stretch.current)
    }
    addEventListener('pagehide', onLeaving)
    return () => removeEventListener('pagehide', onLeaving)
  }, [])
  useActivity(() => {
    stretch.current = workOn(stretch.current ?? startStretch(wallMs()), wallMs())
    setDue(isBreakDue(stretch.current))
  })
  const wave = () => {
    if (stretch.current) stretch.current = notNow(stretch.current)
    setDue(false)
  }
  return { isDue, wave }
}

function keep(stretch: Stretch): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(stretch))
  } catch {
    return
  }
}

function readKept(): Stretch | null {
  try {
    const kept: Partial<Stretch> | null = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null')
    const { activeMs, lastInputMs, suggestFromMs } = kept ?? {}
    const isStretch = [activeMs, lastInputMs, suggestFromMs].every(Number.isFinite)
    return isStretch ? (kept as Stretch) : null
  } catch {
    return null
  }
}
