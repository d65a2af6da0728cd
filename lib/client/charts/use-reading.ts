'use client'
import { type KeyboardEvent, useState } from 'react'

type Options = {
  /** Where the arrow keys set out from while nothing is read. */
  start?: number | null
  /** Told where the arrow keys went. */
  onKey?: (index: number) => void
}

type Reading = {
  /** The mark that is read; null for none. */
  active: number | null
  setActive: (index: number | null) => void
  /** For the element that holds the marks: arrow keys, Home and End read them one by one. */
  handlers: { onKeyDown: (event: KeyboardEvent) => void; onBlur: () => void; onPointerLeave: () => void }
}

/** Which of `count` marks of a chart is read, by pointer or keyboard. */
export function useReading(count: number, { start = null, onKey }: Options = {}): Reading {
  const [active, setActive] = useState<number | null>(null)
  const from = active ?? start
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowRight: (from ?? -1) + 1,
      ArrowLeft: (from ?? count) - 1,
      Home: 0,
      End: count - 1,
    }
    const wanted = moves[event.key]
    if (wanted === undefined || count === 0) return
    event.preventDefault()
    const target = Math.max(0, Math.min(count - 1, wanted))
    setActive(target)
    onKey?.(target)
  }
  const leave = () => setActive(null)
  return { active, setActive, handlers: { onKeyDown, onBlur: leave, onPointerLeave: leave } }
}
