import { Target } from 'lucide-react'
import { CampaignsTable } from '#components/campaigns/campaigns-table'
import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { Campaigns } from '#lib/contracts/campaigns'
import { can } from '#lib/core/access/can'
import { page } from '#lib/http/page'
import { listCampaigns } from '#lib/services/campaigns/list-campaigns'

const words = strings.campaigns
export const metadata = { title: words.title }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params }) => {
    const slug = params.slug ?? ''
    const { campaigns } = Campaigns.parse({ campaigns: await listCampaigns(deps, actor) })
    const canEdit = can(actor.role, 'campaign.edit')
    const make = canEdit && (
      <ButtonLink href={`/w/${slug}/campaigns/new`} variant="primary">
        {words.newCampaign}
      </ButtonLink>
    )
    return (
      <>
        <PageHeader title={words.title} description={words.description} action={campaigns.length > 0 && make} />
        {campaigns.length > 0 ? (
          <CampaignsTable slug={slug} campaigns={campaigns} />
        ) : (
          <EmptyState
            icon={<Target aria-hidden className="size-8" strokeWidth={1.5} />}
            title={words.emptyTitle}
            text={canEdit ? words.emptyText : words.emptyReader}
            action={make}
          />
        )}
      </>
    )
  },
})
