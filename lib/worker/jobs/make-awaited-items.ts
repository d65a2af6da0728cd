import { z } from 'zod'
import { PoolId } from '#lib/core/vocabulary/ids'
import { MAKE_AWAITED_JOB, makeAwaitedItems } from '#lib/services/plans/replan/make-awaited-items'
import { job } from '../job.ts'

/** After responses were imported: the items that running campaigns waited for. */
export const makeAwaitedItemsJob = job({
  name: MAKE_AWAITED_JOB,
  payload: z.object({ poolId: PoolId }),
  handle: async ({ poolId }, { deps, log }) => {
    const made = await makeAwaitedItems(deps, { poolId })
    if (made > 0) log.info('awaited items made', { poolId, made })
  },
})
