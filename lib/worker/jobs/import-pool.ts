import { z } from 'zod'
import { PoolImportId } from '#lib/core/vocabulary/ids'
import { runImport } from '#lib/services/imports/run-import'
import { job } from '../job.ts'

/** A fault that neither the database's absence nor a stopping worker explains is tried this often before the import fails. */
const TRIES_AT_A_FAULT = 4

export const importPoolJob = job({
  name: 'import-pool',
  payload: z.object({ importId: PoolImportId }),
  handle: async ({ importId }, { deps, signal, log, attempt, maxAttempts }) => {
    const isLastAttempt = attempt >= Math.min(TRIES_AT_A_FAULT, maxAttempts)
    const outcome = await runImport(deps, { importId }, { signal, isLastAttempt })
    log.info('import worked on', { importId, outcome })
  },
})
