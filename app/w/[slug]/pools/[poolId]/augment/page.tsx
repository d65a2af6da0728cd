import { AugmentRoom } from '#components/augmentation/augment-room'
import { strings } from '#lib/client/strings/index'
import { augmentationSettings } from '#lib/client/studio/asked'
import { paramsOf, readSettings } from '#lib/client/studio/studio-address'
import type { Analysis } from '#lib/contracts/analyses'
import { PoolDetail, PoolParams, Pools } from '#lib/contracts/pools'
import { can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { listPools } from '#lib/services/pools/list-pools'
import { readPool } from '#lib/services/pools/read-pool'
import { unfinishedAnalysis } from '../unfinished-analysis.ts'

export const metadata = { title: strings.studio.tabNames.augment }

export default page({
  access: 'pool.view',
  render: async ({ deps, actor, params, search }) => {
    const asked = PoolParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such pool.')
    const pool = PoolDetail.parse(await readPool(deps, actor, asked.data))
    const { pools } = Pools.parse({ pools: await listPools(deps, actor, { archived: false }) })
    const { poolId, version } = pool
    const candidate = pools.find((one) => one.poolId === search.with)
    const known: (Analysis | null)[] = []
    if (version && candidate?.version) {
      const from = { poolId: candidate.poolId, version: candidate.version }
      const settings = augmentationSettings(readSettings(paramsOf(search)), from)
      const asking = { poolId, number: version.number, kind: 'augmentation', settings } as const
      known.push(await unfinishedAnalysis(deps, actor, asking))
    }
    return (
      <AugmentRoom
        key={pool.poolId}
        slug={params.slug ?? ''}
        first={pool}
        pools={pools}
        known={known}
        canImport={can(actor.role, 'pool.import')}
      />
    )
  },
})
