import { useSyncExternalStore } from 'react'
import type { Preferences } from '#lib/core/people/preferences'
import type { KeyOverrides } from '#lib/core/ranking/keys/key-bindings'
import { readSingleKeys, setSingleKeys } from './single-keys.ts'

const PREFIX = 'rankplan-preferences:'
const NO_KEYS: KeyOverrides = {}

/** What can be set; a key that was taken back is absent or undefined, which JSON leaves out. */
type Changes = { keys?: KeyOverrides; singleKeys?: boolean }

/**
 * `unsent` is what the server has not confirmed; `chosen` is what was chosen since the page was loaded. Both go before what a
 * page says the server knew: the router shows pages again that were rendered before the choice.
 */
type Kept = { keys: KeyOverrides; unsent: Changes; chosen: Changes }
type Place = { slug: string; account: string }

let place: Place | null = null
let kept: Kept = { keys: NO_KEYS, unsent: {}, chosen: {} }
const listeners = new Set<() => void>()

/** Begins with what the server knows of this person, and with what this browser could not tell it the last time. */
export function adoptPreferences(at: Place, fromServer: Preferences): void {
  const chosen = place?.account === at.account ? kept.chosen : {}
  place = at
  const unsent = readUnsent(at.account)
  const known = { ...fromServer, ...unsent, ...chosen }
  kept = { keys: known.keys ?? NO_KEYS, unsent, chosen }
  const singleKeys = known.singleKeys ?? true
  if (singleKeys !== readSingleKeys()) setSingleKeys(singleKeys)
  tell()
  if (Object.keys(unsent).length > 0) void send()
}

/** Works at once; false where the server did not take it, which is tried again on the next visit. */
export async function changePreferences(changes: Changes): Promise<boolean> {
  kept = {
    keys: changes.keys ?? kept.keys,
    unsent: { ...kept.unsent, ...changes },
    chosen: { ...kept.chosen, ...changes },
  }
  if (changes.singleKeys !== undefined) setSingleKeys(changes.singleKeys)
  keepUnsent()
  tell()
  return send()
}

export const readOwnKeys = (): KeyOverrides => kept.keys

export function useOwnKeys(): KeyOverrides {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    readOwnKeys,
    () => NO_KEYS,
  )
}

async function send(): Promise<boolean> {
  if (place === null) return false
  const { slug } = place
  const sent = kept.unsent
  try {
    const reply = await fetch(`/api/v1/workspaces/${slug}/me/preferences`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    })
    if (!reply.ok) return false
  } catch {
    return false
  }
  // What changed while it was under way is sent with the next change, or on the next visit.
  if (kept.unsent === sent) {
    kept = { ...kept, unsent: {} }
    keepUnsent()
  }
  return true
}

function tell(): void {
  for (const listener of listeners) listener()
}

function keepUnsent(): void {
  if (place === null) return
  try {
    const key = PREFIX + place.account
    if (Object.keys(kept.unsent).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(kept.unsent))
  } catch {
    return
  }
}

/** Written by this browser alone, and checked by the server before it is stored. */
function readUnsent(account: string): Changes {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(PREFIX + account) ?? '{}')
    return typeof read === 'object' && read !== null ? (read as Changes) : {}
  } catch {
    return {}
  }
}
