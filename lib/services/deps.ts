import type { HeavyWork } from '#lib/core/diversity/heavy-work'
import type { Database } from '#lib/data/client'

/** What the outside world lends to a service: storage, time and fresh ids (UUIDv7). */
export type Deps = {
  db: Database
  now: () => Date
  newId: () => string
  /** Hosts whose images a text may show (IMAGE_HOSTS). */
  imageHosts: readonly string[]
}

/** The same with threads for what takes seconds and more: the worker's. */
export type HeavyDeps = Deps & { heavy: HeavyWork }
