import { CompareRoom } from '#components/comparison/compare-room'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { Pools } from '#lib/contracts/pools'
import { page } from '#lib/http/page'
import { listPools } from '#lib/services/pools/list-pools'

export const metadata = { title: strings.studio.compare.title }

export default page({
  access: 'pool.view',
  render: async ({ deps, actor, params }) => {
    const slug = params.slug ?? ''
    const { pools } = Pools.parse({ pools: await listPools(deps, actor, { archived: false }) })
    const words = strings.studio.compare
    return (
      <>
        <PageHeader
          breadcrumbs={[{ label: strings.pools.title, href: `/w/${slug}/pools` }]}
          title={words.title}
          description={words.description}
        />
        <CompareRoom slug={slug} pools={pools} />
      </>
    )
  },
})
