import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { randomId } from '../../random-id.ts'
import { readWaiting, type WaitingEntry } from './outbox-entry.ts'

const DATABASE = 'rankplan-outbox'
const VERSION = 1
/** A browser that has not opened its database by then is taken for one that keeps nothing. */
const OPEN_WITHIN_MS = 4_000

interface Schema extends DBSchema {
  entries: { key: string; value: WaitingEntry }
  facts: { key: string; value: string }
}

/** Where unsent entries are kept; every call may fail, as browsers do. */
export type OutboxStore = {
  /** Of the database as it was first made: another id means that the browser has removed the one before. */
  id: () => string
  readAll: () => Promise<WaitingEntry[]>
  put: (entry: WaitingEntry) => Promise<void>
  remove: (key: string) => Promise<void>
}

/** Opens the browser's database; null where it has none, refuses, or does not answer. */
export async function openOutboxStore(): Promise<OutboxStore | null> {
  try {
    if (typeof indexedDB === 'undefined') return null
    let silence: ReturnType<typeof setTimeout> | undefined
    const tooLate = new Promise<null>((resolve) => {
      silence = setTimeout(() => resolve(null), OPEN_WITHIN_MS)
    })
    const store = await Promise.race([connect(), tooLate])
    clearTimeout(silence)
    return store
  } catch {
    return null
  }
}

async function connect(): Promise<OutboxStore> {
  let id = ''
  let database: IDBPDatabase<Schema> | null = null
  const open = async () => {
    const opened: IDBPDatabase<Schema> = await openDB<Schema>(DATABASE, VERSION, {
      upgrade: (made) => {
        made.createObjectStore('entries', { keyPath: 'key' })
        made.createObjectStore('facts').put(randomId(), 'id')
      },
      // Another tab deletes or upgrades it: a connection held open would keep that waiting.
      blocking: () => {
        opened.close()
        if (database === opened) database = null
      },
      terminated: () => {
        if (database === opened) database = null
      },
    })
    database = opened
    id = (await opened.get('facts', 'id')) ?? ''
    return opened
  }
  /** A connection that the browser closed is opened once more. */
  const within = async <T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    try {
      return await work(database ?? (await open()))
    } catch {
      database = null
      return work(await open())
    }
  }
  await open()
  return {
    id: () => id,
    readAll: async () => (await within((open) => open.getAll('entries'))).flatMap((entry) => readWaiting(entry) ?? []),
    put: async (entry) => void (await within((open) => open.put('entries', entry))),
    remove: (key) => within((open) => open.delete('entries', key)),
  }
}
