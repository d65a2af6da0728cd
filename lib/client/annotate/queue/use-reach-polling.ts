import { useEffect } from 'react'
import { askHealth, type Reach, reportAnswering, useReach } from '../../connection.ts'

/** A restart is over in seconds; a longer absence is asked after less and less often. */
const FIRST_MS = 2_000
const LONGEST_MS = 20_000

/** Whether the server can be reached; while it cannot, asks until it answers, at once when the person comes back to the page. */
export function useReachPolling(): Reach {
  const reach = useReach()
  useEffect(() => {
    if (reach !== 'away') return
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let delayMs = FIRST_MS
    const ask = async () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible' && (await askHealth(stop.signal)) === 'ok' && !stop.signal.aborted)
        return reportAnswering(true)
      if (stop.signal.aborted) return
      // A random share of it, so that many pages do not ask in step.
      timer = setTimeout(ask, delayMs * (0.5 + Math.random() / 2))
      delayMs = Math.min(LONGEST_MS, delayMs * 1.5)
    }
    const onBack = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    document.addEventListener('visibilitychange', onBack)
    timer = setTimeout(ask, delayMs)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onBack)
      stop.abort()
    }
  }, [reach])
  return reach
}
