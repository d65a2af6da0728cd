import { useSyncExternalStore } from 'react'

/** The header by which the server names the build it runs. */
export const BUILD_HEADER = 'x-rankplan-build'
/** Whoever was reloaded for a build is not reloaded for it again so soon: while a deployment rolls out, both answer in turn. */
const NOT_AGAIN_WITHIN_MS = 10 * 60_000
const RELOADED = 'rankplan-reloaded-for'

let own: string | null = null
let newer: string | null = null
const listeners = new Set<() => void>()

/** The build this page came from. */
export function setPageBuild(build: string | null): void {
  own = build
}

/** Told by every answer: the build that gave it. */
export function reportBuild(build: string | null): void {
  if (build === null || own === null) return
  const next = build === own ? newer : build
  if (newer === next) return
  newer = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The build the server runs by now, where it is another than this page's; null otherwise. */
export function useNewBuild(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => newer,
    () => null,
  )
}

/** Reloads the page for a build, once; false where that was done a moment ago and did not help. */
export function reloadFor(build: string, nowMs: number): boolean {
  try {
    const [last, atMs] = (sessionStorage.getItem(RELOADED) ?? '').split(' ')
    if (last === build && nowMs - Number(atMs) < NOT_AGAIN_WITHIN_MS) return false
    sessionStorage.setItem(RELOADED, `${build} ${nowMs}`)
  } catch {
    // A browser that keeps nothing would reload again and again.
    return false
  }
  location.reload()
  return true
}
