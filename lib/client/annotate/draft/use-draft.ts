import { useCallback, useEffect, useRef, useState } from 'react'
import { type BesideDraft, emptyBeside } from '#lib/core/ranking/beside/beside-draft'
import { type DraftAction, reduceDraft } from '#lib/core/ranking/draft/draft-actions'
import { changesPlaces } from '#lib/core/ranking/draft/place-changes'
import { emptyDraft, type RankingDraft } from '#lib/core/ranking/draft/ranking-draft'
import type { SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import { wallMs } from '../../clock.ts'
import { ProblemError } from '../../failure.ts'
import { isPassing, saveDraft, saveDraftOnLeaving } from '../calls.ts'
import type { LocalItem } from '../queue/queue-state.ts'
import { mirrorDraft, newestDraft } from './draft-mirror.ts'

const SAVE_AFTER_MS = 800
/** After a save that got no answer. */
const SAVE_AGAIN_AFTER_MS = 10_000

/** A draft without the time, which runs by itself. */
type Kept = Omit<SavedDraft, 'activeMs'>

type Options = {
  path: string
  item: LocalItem
  offsetMs: number
  readActiveMs: () => number
  /** Milliseconds since the item was first painted. */
  readSinceShownMs: () => number
  /** Not kept: a judgment that is being changed has no draft of its own. */
  isKept: boolean
  /** The server takes no draft any more: judged or declined in another tab, or off the roster. */
  onRefused: (detail: string, reason: string | null) => void
}

/** What to begin with: what is kept of the item, here or on the server, or nothing placed. */
export function startingDraft(item: LocalItem): SavedDraft & { isRestored: boolean } {
  const kept = newestDraft(item.assignmentId, item.cardCount, item.draft)
  return kept
    ? { ...kept, isRestored: isTouched(kept) }
    : {
        ranking: emptyDraft(item.cardCount),
        activeMs: 0,
        beside: emptyBeside,
        firstKeyMs: null,
        changeCount: 0,
        isRestored: false,
      }
}

const isTouched = ({ ranking, beside }: Pick<SavedDraft, 'ranking' | 'beside'>) =>
  ranking.tiers.length > 0 || ranking.past.length > 0 || beside !== emptyBeside

/**
 * The ranking in the making, and what is said beside it. Every change is kept in this browser at once and on the server a
 * moment later, one save at a time, so that the last one wins.
 */
export function useDraft(initial: SavedDraft, options: Options) {
  const { path, item, isKept } = options
  const { assignmentId } = item
  const [kept, setKept] = useState<Kept>(initial)
  const current = useRef<Kept>(initial)
  const saved = useRef<Kept>(initial)
  const isDone = useRef(false)
  const saving = useRef<AbortController | null>(null)
  /** A save that left something to be saved: the moment it ended, and how long to wait. */
  const [unsaved, setUnsaved] = useState({ count: 0, afterMs: SAVE_AFTER_MS })
  const outside = useRef(options)
  useEffect(() => {
    outside.current = options
  })

  const whole = useCallback((): SavedDraft => {
    const { ranking, beside, firstKeyMs, changeCount } = current.current
    return { ranking, beside, firstKeyMs, changeCount, activeMs: outside.current.readActiveMs() }
  }, [])
  const change = useCallback(
    (next: Kept) => {
      current.current = next
      setKept(next)
      if (isKept && isTouched(next)) mirrorDraft(assignmentId, whole(), wallMs() + outside.current.offsetMs)
    },
    [assignmentId, isKept, whole],
  )

  const apply = useCallback(
    (action: DraftAction): [before: RankingDraft, after: RankingDraft] => {
      const before = current.current
      const ranking = reduceDraft(before.ranking, action)
      if (ranking === before.ranking) return [ranking, ranking]
      const isFirst = before.firstKeyMs === null && ranking.tiers !== before.ranking.tiers
      change({
        ...before,
        ranking,
        firstKeyMs: isFirst ? Math.max(0, Math.round(outside.current.readSinceShownMs())) : before.firstKeyMs,
        changeCount: before.changeCount + (changesPlaces(before.ranking, ranking) ? 1 : 0),
      })
      return [before.ranking, ranking]
    },
    [change],
  )
  const setBeside = useCallback(
    (next: (before: BesideDraft) => BesideDraft) =>
      change({ ...current.current, beside: next(current.current.beside) }),
    [change],
  )

  const needsSaving = useCallback(
    () => isKept && !isDone.current && saved.current !== current.current && isTouched(current.current),
    [isKept],
  )
  const save = useCallback(async () => {
    if (saving.current || !needsSaving()) return
    const attempt = new AbortController()
    saving.current = attempt
    const sent = current.current
    let afterMs: number | null = SAVE_AFTER_MS
    try {
      await saveDraft(path, assignmentId, whole(), attempt.signal)
      saved.current = sent
    } catch (error) {
      // Without an answer the copy in this browser stands. Who is signed out has to sign in first.
      afterMs = error instanceof ProblemError && error.status === 401 ? null : SAVE_AGAIN_AFTER_MS
      if (!isDone.current && error instanceof ProblemError && error.status < 500 && !isPassing(error)) {
        isDone.current = true
        outside.current.onRefused(error.detail, error.reason ?? null)
      }
    }
    saving.current = null
    // Changed meanwhile, or without an answer.
    if (afterMs !== null && needsSaving()) setUnsaved(({ count }) => ({ count: count + 1, afterMs }))
  }, [path, assignmentId, needsSaving, whole])

  useEffect(() => {
    if (kept === saved.current) return
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [kept, save])
  useEffect(() => {
    if (unsaved.count === 0) return
    const timer = setTimeout(() => void save(), unsaved.afterMs)
    return () => clearTimeout(timer)
  }, [unsaved, save])
  useEffect(() => {
    const onLeaving = () => {
      if (needsSaving()) saveDraftOnLeaving(path, assignmentId, whole())
    }
    addEventListener('pagehide', onLeaving)
    return () => {
      removeEventListener('pagehide', onLeaving)
      // Put aside unfinished, as for a judgment that is being changed: nothing waits for the next save.
      onLeaving()
    }
  }, [path, assignmentId, needsSaving, whole])

  /** Handed in: nothing of it is saved as a draft any more, not even what is on its way, which would come after the judgment. */
  const finish = () => {
    isDone.current = true
    saving.current?.abort()
  }
  return {
    draft: kept.ranking,
    beside: kept.beside,
    /** The newest, also before it is drawn. */
    read: whole,
    apply,
    setBeside,
    finish,
  }
}
