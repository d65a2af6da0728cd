import { useSyncExternalStore } from 'react'
import type { Health } from '#lib/contracts/health'

export type Reach = 'ok' | 'away' | 'offline'

let answering = true
const listeners = new Set<() => void>()

/** Told by every request: whether the server answered it. */
export function reportAnswering(next: boolean): void {
  if (answering === next) return
  answering = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

const read = (): Reach => (!navigator.onLine ? 'offline' : answering ? 'ok' : 'away')

/** Whether the server can be reached, as the browser and the last request tell. */
export function useReach(): Reach {
  return useSyncExternalStore(subscribe, read, () => 'ok')
}

/** Asks once. `unreachable` when no answer came, `unavailable` when the server answered that its database did not. */
export async function askHealth(signal?: AbortSignal): Promise<Health['status'] | 'unreachable'> {
  try {
    const response = await fetch('/api/v1/health', { cache: 'no-store', ...(signal && { signal }) })
    const told: Partial<Health> | null = await response.json()
    return response.ok && (told?.status === 'ok' || told?.status === 'unavailable') ? told.status : 'unavailable'
  } catch {
    return 'unreachable'
  }
}
