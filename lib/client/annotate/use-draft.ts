import { useCallback, useEffect, useRef, useState } from 'react'
import { type DraftAction, reduceDraft } from '#lib/core/ranking/draft-actions'
import { emptyDraft, type RankingDraft } from '#lib/core/ranking/ranking-draft'
import { wallMs } from '../clock.ts'
import { ProblemError } from '../failure.ts'
import { saveDraft, saveDraftOnLeaving } from './calls.ts'
import { mirrorDraft, newestDraft } from './draft-mirror.ts'
import type { LocalItem } from './queue-state.ts'

const SAVE_AFTER_MS = 800

type Options = {
  path: string
  item: LocalItem
  offsetMs: number
  readActiveMs: () => number
  /** The server takes no draft any more: judged or declined in another tab, or off the roster. */
  onRefused: (detail: string) => void
}

/** What to begin with: what is kept of the item, here or on the server, or nothing placed. */
export function startingDraft(item: LocalItem): { ranking: RankingDraft; activeMs: number; isRestored: boolean } {
  const kept = newestDraft(item.assignmentId, item.cardCount, item.draft)
  return kept
    ? { ...kept, isRestored: isTouched(kept.ranking) }
    : { ranking: emptyDraft(item.cardCount), activeMs: 0, isRestored: false }
}

const isTouched = (draft: RankingDraft) => draft.tiers.length > 0 || draft.past.length > 0

/**
 * The ranking in the making. Every change is kept in this browser at once and on the server a moment later, one save at
 * a time, so that the last one wins.
 */
export function useDraft(initial: RankingDraft, { path, item, offsetMs, readActiveMs, onRefused }: Options) {
  const [draft, setDraft] = useState(initial)
  const current = useRef(initial)
  const saved = useRef(initial)
  const isDone = useRef(false)
  const isSaving = useRef(false)
  const outside = useRef({ readActiveMs, onRefused, offsetMs })
  useEffect(() => {
    outside.current = { readActiveMs, onRefused, offsetMs }
  })
  const { assignmentId } = item

  const apply = useCallback(
    (action: DraftAction): [before: RankingDraft, after: RankingDraft] => {
      const before = current.current
      const after = reduceDraft(before, action)
      current.current = after
      setDraft(after)
      if (after !== before && isTouched(after)) {
        const { readActiveMs: read, offsetMs: offset } = outside.current
        mirrorDraft(assignmentId, { ranking: after, activeMs: read() }, wallMs() + offset)
      }
      return [before, after]
    },
    [assignmentId],
  )

  const needsSaving = useCallback(
    () => !isDone.current && saved.current !== current.current && isTouched(current.current),
    [],
  )
  const save = useCallback(async () => {
    if (isSaving.current || !needsSaving()) return
    isSaving.current = true
    const ranking = current.current
    try {
      await saveDraft(path, assignmentId, { ranking, activeMs: outside.current.readActiveMs() })
      saved.current = ranking
    } catch (error) {
      // Without an answer the copy in this browser stands, and the next change tries again.
      const isFinal = error instanceof ProblemError && error.status < 500 && error.status !== 429
      if (isFinal && !isDone.current) outside.current.onRefused(error.detail)
    }
    isSaving.current = false
  }, [path, assignmentId, needsSaving])

  useEffect(() => {
    if (draft === saved.current) return
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [draft, save])
  useEffect(() => {
    const onLeaving = () => {
      if (!needsSaving()) return
      saveDraftOnLeaving(path, assignmentId, { ranking: current.current, activeMs: outside.current.readActiveMs() })
    }
    addEventListener('pagehide', onLeaving)
    return () => removeEventListener('pagehide', onLeaving)
  }, [path, assignmentId, needsSaving])

  /** Handed in: nothing of it is saved as a draft any more. */
  const finish = () => {
    isDone.current = true
  }
  return { draft, current, apply, finish }
}
