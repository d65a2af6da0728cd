'use client'
import { useEffect, useState } from 'react'
import { wallMs } from '../clock.ts'

const TICK_MS = 1_000

/** Whole seconds since a moment of this browser's clock, counted on by itself; null until the page is alive. */
export function useSecondsSince(atMs: number): number | null {
  const [nowMs, setNowMs] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setNowMs(wallMs())
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return nowMs === null ? null : Math.max(0, Math.floor((nowMs - atMs) / 1000))
}
