import { Suspense } from 'react'
import { AnnotatorHome } from '#components/shell/home/annotator-home'
import { HomeSkeleton } from '#components/shell/home/home-skeleton'
import { PageHeader } from '#components/ui/display/page-header'
import { can } from '#lib/core/access/can'
import { page } from '#lib/http/page'
import { loadFacts } from './load-facts.tsx'

export default page({
  access: 'workspace.view',
  render: ({ deps, actor, params }) => (
    <>
      <PageHeader title={actor.workspaceName} />
      {can(actor.role, 'pool.view') ? (
        <Suspense fallback={<HomeSkeleton />}>{loadFacts(deps, actor, params.slug ?? '')}</Suspense>
      ) : (
        <AnnotatorHome />
      )}
    </>
  ),
})
