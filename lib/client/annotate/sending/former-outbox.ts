import { type OutboxEntry, readEntry } from './outbox-entry.ts'

/** Before the browser's database, entries were kept one by one under this prefix and the membership they belong to. */
const PREFIX = 'rankplan-outbox:'

type Store = Pick<Storage, 'getItem' | 'removeItem' | 'key' | 'length'>

/**
 * What an earlier version kept for this membership. Each entry is removed from its former place once `keep` has it: an
 * interruption in between keeps it twice under one key, which is sent once.
 */
export async function takeOverFormer(
  store: Store,
  membership: string,
  keep: (entry: OutboxEntry) => Promise<void>,
): Promise<void> {
  const prefix = `${PREFIX}${membership}:`
  const keys = Array.from({ length: store.length }, (_, i) => store.key(i) ?? '').filter((key) =>
    key.startsWith(prefix),
  )
  const found = keys.flatMap((at) => {
    const entry = readEntry(parse(store.getItem(at)))
    return entry ? [{ at, entry }] : []
  })
  for (const { at, entry } of found.sort((a, b) => a.entry.queuedAtMs - b.entry.queuedAtMs)) {
    await keep(entry)
    store.removeItem(at)
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
