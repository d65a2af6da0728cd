import type { Job } from './job.ts'
import { analyzePoolJob } from './jobs/analyze-pool.ts'
import { expireLeasesJob } from './jobs/expire-leases.ts'
import { importPoolJob } from './jobs/import-pool.ts'
import { makeAwaitedItemsJob } from './jobs/make-awaited-items.ts'
import { mintGoldJob } from './jobs/mint-gold.ts'
import { sweepJob } from './jobs/sweep.ts'

/** Every job the worker knows. A new one is one file in jobs/ and one line here. */
export const jobs: readonly Job[] = [
  analyzePoolJob,
  expireLeasesJob,
  importPoolJob,
  makeAwaitedItemsJob,
  mintGoldJob,
  sweepJob,
]
