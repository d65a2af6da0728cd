import { Pools, PoolsQuery } from '#lib/contracts/pools'
import { route } from '#lib/http/route'
import { listPools } from '#lib/services/pools/list-pools'

export const GET = route({
  access: 'pool.view',
  query: PoolsQuery,
  reply: Pools,
  handle: async ({ deps, actor, query }) => ({
    pools: await listPools(deps, actor, { archived: query.archived === 'true' }),
  }),
})
