import { useEffect, useRef } from 'react'
import {
  type ActiveTime,
  activeMsAt,
  idleLimitSeconds,
  reduceActiveTime,
  startActiveTime,
} from '#lib/core/queueing/active-time'
import { steadyMs } from '../../clock.ts'
import { useActivity } from './use-activity.ts'

/** Counts the seconds a person is active on one item, on top of those they had before. Returns how to read them: whole milliseconds. */
export function useActiveTime(expectedSeconds: number, beforeMs: number): () => number {
  const idleLimitMs = idleLimitSeconds(expectedSeconds) * 1000
  const time = useRef<ActiveTime | null>(null)
  const tell = (type: 'visible' | 'hidden' | 'input') => {
    if (time.current) time.current = reduceActiveTime(time.current, { type, atMs: steadyMs() }, idleLimitMs)
  }
  useEffect(() => {
    const started = { ...startActiveTime(steadyMs()), activeMs: beforeMs }
    time.current = { ...started, isVisible: document.visibilityState === 'visible' }
    const onChange = () => {
      if (time.current === null) return
      const type = document.visibilityState === 'visible' ? 'visible' : 'hidden'
      time.current = reduceActiveTime(time.current, { type, atMs: steadyMs() }, idleLimitMs)
    }
    document.addEventListener('visibilitychange', onChange)
    return () => document.removeEventListener('visibilitychange', onChange)
  }, [beforeMs, idleLimitMs])
  useActivity(() => tell('input'))
  return () => Math.floor(time.current ? activeMsAt(time.current, steadyMs(), idleLimitMs) : beforeMs)
}
