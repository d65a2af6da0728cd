import { SelectRoom } from '#components/selection/select-room'
import { strings } from '#lib/client/strings/index'
import { readChoice, selectionSettings } from '#lib/client/studio/asked'
import { paramsOf, readSettings } from '#lib/client/studio/studio-address'
import type { Analysis } from '#lib/contracts/analyses'
import { PoolDetail, PoolParams } from '#lib/contracts/pools'
import { can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readPool } from '#lib/services/pools/read-pool'
import { unfinishedAnalysis } from '../unfinished-analysis.ts'

export const metadata = { title: strings.studio.tabNames.select }

export default page({
  access: 'pool.view',
  render: async ({ deps, actor, params, search }) => {
    const asked = PoolParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such pool.')
    const pool = PoolDetail.parse(await readPool(deps, actor, asked.data))
    const { poolId, version } = pool
    const { method, count } = readChoice(paramsOf(search), version ? version.promptCount - version.repeatedCount : 0)
    const known: (Analysis | null)[] = []
    if (version && count !== null) {
      const settings = selectionSettings(readSettings(paramsOf(search)), { method, count })
      known.push(await unfinishedAnalysis(deps, actor, { poolId, number: version.number, kind: 'selection', settings }))
    }
    return (
      <SelectRoom
        key={pool.poolId}
        slug={params.slug ?? ''}
        first={pool}
        known={known}
        canImport={can(actor.role, 'pool.import')}
      />
    )
  },
})
