import { ChangePool, PoolDetail, PoolParams } from '#lib/contracts/pools'
import { route } from '#lib/http/route'
import { archivePool } from '#lib/services/pools/archive-pool'
import { readPool } from '#lib/services/pools/read-pool'
import { renamePool } from '#lib/services/pools/rename-pool'

export const GET = route({
  access: 'pool.view',
  params: PoolParams,
  reply: PoolDetail,
  handle: ({ deps, actor, params }) => readPool(deps, actor, params),
})

export const PATCH = route({
  // The services ask for 'pool.rename' or 'pool.archive', whichever it is.
  access: 'pool.view',
  params: PoolParams,
  body: ChangePool,
  reply: PoolDetail,
  handle: async ({ deps, actor, params, body }) => {
    if ('name' in body) await renamePool(deps, actor, { ...params, ...body })
    else await archivePool(deps, actor, { ...params, ...body })
    return readPool(deps, actor, params)
  },
})
