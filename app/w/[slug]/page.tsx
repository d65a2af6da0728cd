import { Suspense } from 'react'
import { MyCampaigns } from '#components/annotate/home/my-campaigns'
import { InLanguage } from '#components/annotate/words/in-language'
import { HomeSkeleton } from '#components/shell/home/home-skeleton'
import { PageHeader } from '#components/ui/display/page-header'
import { can } from '#lib/core/access/can'
import { currentLanguage } from '#lib/http/language'
import { page } from '#lib/http/page'
import { listMyCampaigns } from '#lib/services/assignments/list-my-campaigns'
import { loadFacts } from './load-facts.tsx'

export default page({
  access: 'workspace.view',
  render: async ({ deps, actor, params }) => (
    <>
      <PageHeader title={actor.workspaceName} />
      {can(actor.role, 'pool.view') ? (
        <Suspense fallback={<HomeSkeleton />}>{loadFacts(deps, actor, params.slug ?? '')}</Suspense>
      ) : (
        <InLanguage language={await currentLanguage()}>
          <MyCampaigns slug={params.slug ?? ''} campaigns={await listMyCampaigns(deps, actor)} />
        </InLanguage>
      )}
    </>
  ),
})
