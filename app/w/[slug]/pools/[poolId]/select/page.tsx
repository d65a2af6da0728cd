import { SelectRoom } from '#components/selection/select-room'
import { strings } from '#lib/client/strings/index'
import { PoolDetail, PoolParams } from '#lib/contracts/pools'
import { can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readPool } from '#lib/services/pools/read-pool'

export const metadata = { title: strings.studio.tabNames.select }

export default page({
  access: 'pool.view',
  render: async ({ deps, actor, params }) => {
    const asked = PoolParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such pool.')
    const pool = PoolDetail.parse(await readPool(deps, actor, asked.data))
    return (
      <SelectRoom key={pool.poolId} slug={params.slug ?? ''} first={pool} canImport={can(actor.role, 'pool.import')} />
    )
  },
})
