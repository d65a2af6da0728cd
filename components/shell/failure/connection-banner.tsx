'use client'
import { useQueryClient } from '@tanstack/react-query'
import { CloudOff } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { askHealth, reportAnswering, useReach } from '#lib/client/connection'
import { useFrameWords } from '#lib/client/frame-words'

const ASK_EVERY_MS = 3_000

/** A quiet line while the browser is offline or the server away; asks until it answers, then brings the page up to date. */
export function ConnectionBanner() {
  const reach = useReach()
  const router = useRouter()
  const client = useQueryClient()
  useEffect(() => {
    if (reach !== 'away') return
    const stop = new AbortController()
    const timer = setInterval(async () => {
      if ((await askHealth(stop.signal)) !== 'ok' || stop.signal.aborted) return
      reportAnswering(true)
      router.refresh()
      void client.invalidateQueries()
    }, ASK_EVERY_MS)
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [reach, router, client])

  const words = useFrameWords().shell.connection
  return (
    <div role="status">
      {reach !== 'ok' && (
        <p className="flex items-center gap-2 border-warning-line border-b bg-warning-soft px-4 py-2 text-sm text-warning-text md:px-8">
          <CloudOff aria-hidden className="size-4 shrink-0" />
          {reach === 'offline' ? words.offline : words.away}
        </p>
      )}
    </div>
  )
}
