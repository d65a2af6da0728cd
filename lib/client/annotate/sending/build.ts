import { useSyncExternalStore } from 'react'

/** The header by which the server names the build it runs. */
export const BUILD_HEADER = 'x-rankplan-build'
/** Whoever was reloaded for a build is not reloaded for it again so soon: while a deployment rolls out, both answer in turn. */
const NOT_AGAIN_WITHIN_MS = 10 * 60_000
const RELOADED = 'rankplan-reloaded-for'

/** Why the page has to be loaded anew: a deployment, or a part of it that could not be loaded, as after a deployment. */
export type Stale = { kind: 'version' | 'part'; of: string }

let own: string | null = null
let newer: Stale | null = null
let missing: Stale | null = null
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

/** The build this page came from. */
export function setPageBuild(build: string | null): void {
  own = build
}

/** Told by every answer: the build that gave it. */
export function reportBuild(build: string | null): void {
  if (build === null || own === null || build === own || newer?.of === build) return
  newer = { kind: 'version', of: build }
  tell()
}

/** Told where code that is loaded when it is needed could not be: browsers do not try the same address a second time. */
export function reportMissingPart(): void {
  if (missing !== null) return
  missing = { kind: 'part', of: own ?? 'unknown' }
  tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Why this page is not whole, or not the newest, any more; null while it is. */
export function useStale(): Stale | null {
  return useSyncExternalStore(
    subscribe,
    () => missing ?? newer,
    () => null,
  )
}

/** Reloads the page, once for each reason; false where that was done a moment ago and did not help. */
export function reloadFor({ kind, of }: Stale, nowMs: number): boolean {
  const reason = `${kind}:${of}`
  try {
    const [last, atMs] = (sessionStorage.getItem(RELOADED) ?? '').split(' ')
    if (last === reason && nowMs - Number(atMs) < NOT_AGAIN_WITHIN_MS) return false
    sessionStorage.setItem(RELOADED, `${reason} ${nowMs}`)
  } catch {
    // A browser that keeps nothing would reload again and again.
    return false
  }
  location.reload()
  return true
}
