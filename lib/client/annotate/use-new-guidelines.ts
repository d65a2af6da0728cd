import { useEffect, useState } from 'react'
import type { MyGuidelines } from '#lib/contracts/guidelines'
import { readMyGuidelines } from './remark-calls.ts'

const TRY_AGAIN_MS = 10_000

type Watched = {
  slug: string
  campaignId: string
  /** What the last answer of the queue said; null before the first. */
  guidelines: { version: number; acknowledged: number | null } | null
  /** The item on the screen; null without one. */
  onScreen: string | null
}

/**
 * Guidelines to be read before the next item, once they are here; null while there are none. Whoever has an item before them
 * when the news comes ends that item first; at the beginning of a visit the news comes first. While the text cannot be
 * fetched the work goes on under the version that was acknowledged.
 */
export function useNewGuidelines({ slug, campaignId, guidelines, onScreen }: Watched) {
  const [fetched, setFetched] = useState<MyGuidelines | null>(null)
  const [acknowledged, setAcknowledged] = useState(0)
  /** undefined: no answer of the queue yet. */
  const [news, setNews] = useState<{ version: number; after: string | null } | undefined>(undefined)
  const version = guidelines?.version ?? 0
  const known = Math.max(guidelines?.acknowledged ?? version, acknowledged)
  if (guidelines && news === undefined) setNews({ version, after: null })
  else if (news && version > news.version) setNews({ version, after: onScreen })

  useEffect(() => {
    if (version <= known) return
    const ending = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const fetchThem = () => {
      readMyGuidelines({ slug, campaignId }, ending.signal)
        .then(setFetched)
        .catch(() => {
          if (!ending.signal.aborted) timer = setTimeout(fetchThem, TRY_AGAIN_MS)
        })
    }
    fetchThem()
    return () => {
      clearTimeout(timer)
      ending.abort()
    }
  }, [slug, campaignId, version, known])

  const isDue = news !== undefined && version > known && (news.after === null || news.after !== onScreen)
  return {
    toRead: isDue && fetched && fetched.version > known ? fetched : null,
    /** Read: the screen goes on at once, and the caller sees that the server hears of it. */
    acknowledge: setAcknowledged,
  }
}
