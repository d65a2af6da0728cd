import { useEffect } from 'react'
import { askHealth, type Reach, reportAnswering, useReach } from '../connection.ts'

const ASK_EVERY_MS = 3_000

/** Whether the server can be reached; while it cannot, asks until it answers. */
export function useReachPolling(): Reach {
  const reach = useReach()
  useEffect(() => {
    if (reach !== 'away') return
    const stop = new AbortController()
    const timer = setInterval(async () => {
      if ((await askHealth(stop.signal)) === 'ok' && !stop.signal.aborted) reportAnswering(true)
    }, ASK_EVERY_MS)
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [reach])
  return reach
}
