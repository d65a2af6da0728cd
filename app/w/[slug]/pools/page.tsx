import { PoolsList } from '#components/pools/list/pools-list'
import { ButtonLink } from '#components/ui/actions/button-link'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { Pools } from '#lib/contracts/pools'
import { can } from '#lib/core/access/can'
import { page } from '#lib/http/page'
import { listPools } from '#lib/services/pools/list-pools'

export const metadata = { title: strings.pools.title }

export default page({
  access: 'pool.view',
  render: async ({ deps, actor, params, search }) => {
    const slug = params.slug ?? ''
    const archived = search.archived === 'true'
    const canImport = can(actor.role, 'pool.import')
    const { pools } = Pools.parse({ pools: await listPools(deps, actor, { archived }) })
    return (
      <>
        <PageHeader
          title={archived ? strings.pools.archivedPools : strings.pools.title}
          description={strings.pools.description}
          action={
            canImport &&
            pools.length > 0 && (
              <ButtonLink href={`/w/${slug}/pools/new`} variant="primary">
                {strings.pools.importPool}
              </ButtonLink>
            )
          }
        />
        <PoolsList key={String(archived)} slug={slug} archived={archived} first={pools} canImport={canImport} />
      </>
    )
  },
})
