import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { PoolImportId } from '#lib/core/vocabulary/ids'
import { expectedFailure } from '#lib/platform/database-errors'
import { type RunImportOutcome, runImport } from '#lib/services/imports/run-import'
import { job } from '../job.ts'

/** A fault that neither the database's absence nor a stopping worker explains is tried this often before the import fails. */
const TRIES_AT_A_FAULT = 4
const LOOK_AGAIN_MS = 1_000

export const importPoolJob = job({
  name: 'import-pool',
  payload: z.object({ importId: PoolImportId }),
  handle: async ({ importId }, { deps, signal, log, attempt, maxAttempts }) => {
    const isLastAttempt = attempt >= Math.min(TRIES_AT_A_FAULT, maxAttempts)
    for (;;) {
      const outcome = await throughOutage(() => runImport(deps, { importId }, { signal, isLastAttempt }))
      if (outcome !== 'database-away') {
        log.info('import worked on', { importId, outcome })
        return
      }
      // An outage is no failed try: it would count against the import, and the queue could not even write it down.
      log.warn('import waits for the database', { importId })
      await delay(LOOK_AGAIN_MS, undefined, { signal })
    }
  },
})

async function throughOutage(work: () => Promise<RunImportOutcome>): Promise<RunImportOutcome | 'database-away'> {
  try {
    return await work()
  } catch (error) {
    if (expectedFailure(error)?.code === 'unavailable') return 'database-away'
    throw error
  }
}
