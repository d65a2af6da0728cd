import { CompareRoom } from '#components/comparison/compare-room'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { comparedSettings, readCompared } from '#lib/client/studio/compared'
import { Pools } from '#lib/contracts/pools'
import { can } from '#lib/core/access/can'
import { page } from '#lib/http/page'
import { listPools } from '#lib/services/pools/list-pools'
import { unfinishedAnalysis } from '../[poolId]/unfinished-analysis.ts'

export const metadata = { title: strings.studio.compare.title }

export default page({
  access: 'pool.view',
  render: async ({ deps, actor, params, search }) => {
    const slug = params.slug ?? ''
    const { pools } = Pools.parse({ pools: await listPools(deps, actor, { archived: false }) })
    const compared = readCompared([search.pool ?? []].flat())
    const known = await Promise.all(
      compared.map(({ poolId, settings: of }) => {
        const pool = pools.find((one) => one.poolId === poolId)
        if (!pool?.version) return null
        const settings = comparedSettings(of)
        const asking = { poolId: pool.poolId, number: pool.version.number, kind: 'prompt-diversity', settings } as const
        return unfinishedAnalysis(deps, actor, asking)
      }),
    )
    const words = strings.studio.compare
    return (
      <>
        <PageHeader
          breadcrumbs={[{ label: strings.pools.title, href: `/w/${slug}/pools` }]}
          title={words.title}
          description={words.description}
        />
        <CompareRoom slug={slug} pools={pools} known={known} canCancel={can(actor.role, 'pool.import')} />
      </>
    )
  },
})
