import { useEffect, useState } from 'react'
import type { MyGuidelines } from '#lib/contracts/guidelines'
import { agreedWarning, keepAgreedWarning } from './agreed-warning.ts'
import type { QueueFacts } from './queue/queue-state.ts'
import { readMyGuidelines } from './remark-calls.ts'

const TRY_AGAIN_MS = 10_000

/** What is to be read before the work goes on. */
export type BeforeWork = {
  /** They have read no guidelines of this campaign yet. */
  isNew: boolean
  /** To be agreed to; null where there is none, or they have. */
  warning: string | null
  /** Null where they know the newest. `changed` is null for a newcomer. */
  guidelines: Pick<MyGuidelines, 'version' | 'html' | 'changed'> | null
}

type Watched = {
  slug: string
  campaignId: string
  account: string
  /** As the page came with them. */
  guidelines: { number: number; html: string }
  /** What the last answer of the queue said; null before the first. */
  facts: Pick<QueueFacts, 'guidelines' | 'options'> | null
  /** There is something to be judged or practised. */
  hasWork: boolean
  /** Practice, or a judgment that is being changed, is before them. */
  isElsewhere: boolean
  /** The item on the screen; null without one. */
  onScreen: string | null
}

/** The newest that was told, and the item that is ended first; undefined at the beginning of a visit, when nothing is. */
type News = { version: number; warning: string | null; after: string | null | undefined }

/**
 * A content warning and guidelines that stand before the next item; `toRead` is null while there are none. At the beginning of a
 * visit they come before any text of an item; whoever has an item before them when the news comes ends that first.
 * While changed guidelines cannot be fetched the work goes on under the version that was acknowledged.
 */
export function useBeforeWork(watched: Watched): { toRead: BeforeWork | null; goOn: (read: BeforeWork) => void } {
  const { slug, campaignId, account, guidelines, facts, hasWork, isElsewhere, onScreen } = watched
  const [agreed, setAgreed] = useState(() => agreedWarning(account, campaignId))
  const [acknowledged, setAcknowledged] = useState(0)
  const [fetched, setFetched] = useState<MyGuidelines | null>(null)
  const [news, setNews] = useState<News | null>(null)
  const version = facts?.guidelines.version ?? 0
  const warning = facts?.options.contentWarning ?? null
  const known = Math.max(facts?.guidelines.acknowledged ?? 0, acknowledged)
  const isNew = known === 0
  const isWarned = warning === null || warning === agreed
  const isBetween = !isElsewhere && (news?.after === null || news?.after !== onScreen)
  /** What was told last is unread, and stands before them already. */
  const isDue =
    news !== null &&
    !((news.warning === null || news.warning === agreed) && news.version <= known) &&
    (news.after === undefined || isBetween)
  if (facts && (news?.version !== version || news.warning !== warning))
    setNews({ version, warning, after: news === null || isDue ? news?.after : onScreen })

  const isChanged = !isNew && version > known
  useEffect(() => {
    if (!isChanged) return
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
  }, [slug, campaignId, isChanged])

  const changed = isChanged && fetched && fetched.version > known ? fetched : null
  const first = { version: guidelines.number, html: guidelines.html, changed: null }
  const read: BeforeWork = { isNew, warning: isWarned ? null : warning, guidelines: isNew ? first : changed }
  const isToRead = hasWork && isDue && (read.warning !== null || read.guidelines !== null)
  return {
    toRead: isToRead ? read : null,
    /** The screen goes on at once; that guidelines were read, the caller tells the server. */
    goOn: (done) => {
      if (done.warning !== null) {
        keepAgreedWarning(account, campaignId, done.warning)
        setAgreed(done.warning)
      }
      if (done.guidelines) setAcknowledged(done.guidelines.version)
    },
  }
}
