import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { PoolId } from '#lib/core/vocabulary/ids'
import { api } from './api.ts'
import { keys } from './keys.ts'

const PoolNames = z.object({ pools: z.array(z.object({ poolId: PoolId, name: z.string() })) })

/** The workspace's pools, by id and name: what the palette searches. */
export function poolNames(slug: string) {
  return queryOptions({
    queryKey: [...keys.pools.list(slug), 'names'],
    queryFn: async ({ signal }) =>
      (await api('GET', `/api/v1/workspaces/${slug}/pools`, { reply: PoolNames, signal })).pools,
  })
}
