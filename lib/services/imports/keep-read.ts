import type { ImportKind } from '#lib/core/interchange/imports/report'
import type { PoolId, PoolImportId } from '#lib/core/vocabulary/ids'
import type { Connection } from '#lib/data/client'
import { promoteStaged } from '#lib/data/imports/staged-responses'
import { makeVersionReady, summarizeVersion } from '#lib/data/pools/versions'
import { enqueueAwaitedItems } from '../plans/replan/make-awaited-items.ts'

type Read = { importId: PoolImportId; kind: ImportKind; poolId: PoolId; versionNumber: number; at: Date }

/** Lets everybody see what an import accepted, in the transaction that ends it: its version is ready, or its responses the pool's. */
export async function keepRead(tx: Connection, { importId, kind, poolId, versionNumber, at }: Read): Promise<void> {
  if (kind === 'responses') {
    await promoteStaged(tx, { importId })
    return enqueueAwaitedItems(tx, { poolId })
  }
  const version = { poolId, number: versionNumber }
  await makeVersionReady(tx, { ...version, at, summary: await summarizeVersion(tx, version) })
}
