import { ImportView } from '#components/pools/report/import-view'
import { strings } from '#lib/client/strings/index'
import { ImportNow, ImportParams } from '#lib/contracts/imports'
import { PoolDetail, PoolParams } from '#lib/contracts/pools'
import { can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { readImport } from '#lib/services/imports/read-import'
import { readPool } from '#lib/services/pools/read-pool'

export const metadata = { title: strings.pools.imports.reportShort }

export default page({
  access: 'pool.view',
  render: async ({ deps, actor, params }) => {
    const asked = ImportParams.extend(PoolParams.shape).safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such import.')
    const report = ImportNow.parse(await readImport(deps, actor, asked.data))
    if (report.poolId !== asked.data.poolId) throw new AppError('not_found', 'There is no such import of this pool.')
    const pool = PoolDetail.parse(await readPool(deps, actor, asked.data))
    const { campaignId } = report
    const campaign = campaignId && (await readCampaign(deps, actor, { campaignId }))
    return (
      <ImportView
        slug={params.slug ?? ''}
        poolName={pool.name}
        campaign={campaign && { campaignId: campaign.campaignId, name: campaign.name }}
        first={report}
        canImport={can(actor.role, 'pool.import')}
      />
    )
  },
})
