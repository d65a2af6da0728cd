import { DiversityPanel } from '#components/diversity/diversity-panel'
import { EmptyState } from '#components/ui/display/empty-state'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { PoolParams } from '#lib/contracts/pools'
import { can } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readPool } from '#lib/services/pools/read-pool'

export const metadata = { title: strings.planner.diversity.title }

export default page({
  access: 'pool.view',
  render: async ({ deps, actor, params }) => {
    const asked = PoolParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such pool.')
    const pool = await readPool(deps, actor, asked.data)
    const slug = params.slug ?? ''
    return (
      <>
        <PageHeader
          breadcrumbs={[
            { label: strings.shell.pools, href: `/w/${slug}/pools` },
            { label: pool.name, href: `/w/${slug}/pools/${pool.poolId}` },
          ]}
          title={strings.planner.diversity.title}
        />
        {pool.version ? (
          <DiversityPanel
            slug={slug}
            poolId={pool.poolId}
            version={pool.version.number}
            canCancel={can(actor.role, 'pool.import')}
          />
        ) : (
          <EmptyState title={strings.campaigns.needsPoolTitle} text={strings.campaigns.needsPoolText} />
        )}
      </>
    )
  },
})
