import { DiversityRoom } from '#components/diversity/diversity-room'
import { strings } from '#lib/client/strings/index'
import { paramsOf, readSettings } from '#lib/client/studio/studio-address'
import { PoolDetail, PoolParams } from '#lib/contracts/pools'
import { can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readPool } from '#lib/services/pools/read-pool'
import { unfinishedAnalysis } from '../unfinished-analysis.ts'

export const metadata = { title: strings.studio.tabNames.diversity }

export default page({
  access: 'pool.view',
  render: async ({ deps, actor, params, search }) => {
    const asked = PoolParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such pool.')
    const pool = PoolDetail.parse(await readPool(deps, actor, asked.data))
    const settings = readSettings(paramsOf(search))
    const version = pool.version && { poolId: pool.poolId, number: pool.version.number }
    const known = version
      ? await Promise.all(
          (['prompt-diversity', 'pool-profile'] as const).map((kind) =>
            unfinishedAnalysis(deps, actor, { ...version, kind, settings }),
          ),
        )
      : []
    return (
      <DiversityRoom
        key={pool.poolId}
        slug={params.slug ?? ''}
        first={pool}
        known={known}
        canImport={can(actor.role, 'pool.import')}
      />
    )
  },
})
