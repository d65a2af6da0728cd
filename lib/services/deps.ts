import type { Database } from '#lib/data/client'

/** What the outside world lends to a service: storage, time and fresh ids (UUIDv7). */
export type Deps = {
  db: Database
  now: () => Date
  newId: () => string
}
