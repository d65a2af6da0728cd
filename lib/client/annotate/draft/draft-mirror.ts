import { readKeptDraft } from '#lib/core/ranking/draft/read-draft'
import type { SavedDraft } from '#lib/core/ranking/draft/saved-draft'

const PREFIX = 'rankplan-draft:'
const KEPT_MS = 7 * 24 * 3600 * 1000

/** Keeps a draft in this browser as it is at this moment: the copy on the server comes a second later. */
export function mirrorDraft(assignmentId: string, draft: SavedDraft, savedAtMs: number): void {
  try {
    localStorage.setItem(PREFIX + assignmentId, JSON.stringify({ draft, savedAtMs }))
  } catch {
    return
  }
}

export function forgetDraft(assignmentId: string): void {
  try {
    localStorage.removeItem(PREFIX + assignmentId)
  } catch {
    return
  }
}

/** The newer of the draft the server has and the one this browser has; null where neither has one for so many cards. */
export function newestDraft(
  assignmentId: string,
  cardCount: number,
  fromServer: (SavedDraft & { savedAtMs: number }) | null,
): SavedDraft | null {
  const mirrored = readMirror(PREFIX + assignmentId)
  const own = mirrored && readKeptDraft(mirrored.draft, cardCount)
  if (own && mirrored.savedAtMs >= (fromServer?.savedAtMs ?? 0)) return own
  if (!fromServer) return null
  const { savedAtMs: _, ...draft } = fromServer
  return draft
}

/** Removes drafts of items that never came back. */
export function sweepMirror(nowMs: number): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue
      const mirrored = readMirror(key)
      if (!mirrored || mirrored.savedAtMs < nowMs - KEPT_MS) localStorage.removeItem(key)
    }
  } catch {
    return
  }
}

function readMirror(key: string): { draft: unknown; savedAtMs: number } | null {
  try {
    const kept: { draft?: unknown; savedAtMs?: unknown } | null = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof kept?.savedAtMs === 'number' ? { draft: kept.draft, savedAtMs: kept.savedAtMs } : null
  } catch {
    return null
  }
}
