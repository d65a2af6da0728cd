import { notFound } from 'next/navigation'
import { FormatHelp } from '#components/pools/import/format-help'
import { ImportForm } from '#components/pools/import/import-form'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { PoolId } from '#lib/core/vocabulary/ids'
import { page } from '#lib/http/page'
import { listPools } from '#lib/services/pools/list-pools'

const words = strings.pools.imports
export const metadata = { title: words.newTitle }

export default page({
  access: 'pool.import',
  render: async ({ deps, actor, params, search }) => {
    const slug = params.slug ?? ''
    const pools = await listPools(deps, actor, { archived: false })
    const wanted = search.pool === undefined ? null : PoolId.safeParse(search.pool)
    const into = wanted === null ? undefined : pools.find(({ poolId }) => poolId === wanted.data)
    if (wanted !== null && !into) notFound()
    const room = { label: strings.pools.title, href: `/w/${slug}/pools` }
    return (
      <>
        <PageHeader
          breadcrumbs={into ? [room, { label: into.name, href: `/w/${slug}/pools/${into.poolId}` }] : [room]}
          title={into ? words.addTitle(into.name) : words.newTitle}
          description={words.newText}
        />
        <div className="grid items-start gap-5 xl:grid-cols-2">
          <ImportForm
            slug={slug}
            into={into && { poolId: into.poolId, name: into.name }}
            takenNames={pools.filter(({ version }) => version !== null).map(({ name }) => name)}
          />
          <FormatHelp />
        </div>
      </>
    )
  },
})
