import type { Metadata } from 'next'
import { MyCampaigns } from '#components/annotate/home/my-campaigns'
import { UnsentNote } from '#components/annotate/home/unsent-note'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { page } from '#lib/http/page'
import { listMyCampaigns } from '#lib/services/assignments/list-my-campaigns'

export const metadata: Metadata = { title: strings.annotate.title }

export default page({
  access: 'assignment.work',
  render: async ({ deps, actor, params }) => (
    <>
      <PageHeader title={strings.annotate.title} description={strings.annotate.homeText} />
      <UnsentNote account={actor.membershipId} />
      <MyCampaigns slug={params.slug ?? ''} campaigns={await listMyCampaigns(deps, actor)} />
    </>
  ),
})
