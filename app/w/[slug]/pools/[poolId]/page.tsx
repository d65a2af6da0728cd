import { PoolView } from '#components/pools/pool/pool-view'
import { strings } from '#lib/client/strings/index'
import { PoolDetail, PoolParams } from '#lib/contracts/pools'
import { can } from '#lib/core/access/can'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readPool } from '#lib/services/pools/read-pool'
import { unfinishedAnalysis } from './unfinished-analysis.ts'

export const metadata = { title: strings.pools.title }

export default page({
  access: 'pool.view',
  render: async ({ deps, actor, params }) => {
    const asked = PoolParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such pool.')
    const pool = PoolDetail.parse(await readPool(deps, actor, asked.data))
    const { poolId, version } = pool
    const asking = { kind: 'prompt-diversity', settings: STANDARD_ANALYSIS } as const
    const known = version ? [await unfinishedAnalysis(deps, actor, { poolId, number: version.number, ...asking })] : []
    return (
      <PoolView
        key={poolId}
        slug={params.slug ?? ''}
        first={pool}
        known={known}
        canImport={can(actor.role, 'pool.import')}
      />
    )
  },
})
