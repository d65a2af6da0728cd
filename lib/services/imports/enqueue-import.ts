import type { PoolImportId } from '#lib/core/vocabulary/ids'
import type { Connection } from '#lib/data/client'
import { enqueueJob } from '#lib/data/jobs'

/** Outages and killed workers use up attempts too, so there are many; a fault in the reading gives up sooner (import-pool). */
const ATTEMPTS = 25

/** Asks the worker to see to an import: to read it, or to remove it. One job an import, however often it is asked. */
export async function enqueueImport(tx: Connection, importId: PoolImportId): Promise<void> {
  await enqueueJob(tx, {
    name: 'import-pool',
    payload: { importId },
    jobKey: `import-pool:${importId}`,
    maxAttempts: ATTEMPTS,
  })
}
