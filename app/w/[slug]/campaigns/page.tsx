import { Target } from 'lucide-react'
import { CampaignsTable } from '#components/campaigns/campaigns-table'
import { ButtonLink } from '#components/ui/actions/button-link'
import { TextLink } from '#components/ui/actions/text-link'
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
  render: async ({ deps, actor, params, search }) => {
    const slug = params.slug ?? ''
    const archived = search.archived === 'true'
    const { campaigns } = Campaigns.parse({ campaigns: await listCampaigns(deps, actor, { archived }) })
    const canEdit = can(actor.role, 'campaign.edit')
    const isShown = campaigns.length > 0
    const make = canEdit && (
      <ButtonLink href={`/w/${slug}/campaigns/new`} variant="primary">
        {words.newCampaign}
      </ButtonLink>
    )
    return (
      <>
        <PageHeader
          title={archived ? words.archivedCampaigns : words.title}
          {...(archived && { breadcrumbs: [{ label: words.title, href: `/w/${slug}/campaigns` }] })}
          description={words.description}
          action={!archived && isShown && make}
        />
        {isShown ? (
          <CampaignsTable slug={slug} campaigns={campaigns} canEdit={canEdit} />
        ) : archived ? (
          <p className="text-ink-muted">{words.noArchived}</p>
        ) : (
          <EmptyState
            icon={<Target aria-hidden className="size-8" strokeWidth={1.5} />}
            title={words.emptyTitle}
            text={canEdit ? words.emptyText : words.emptyReader}
            action={make}
          />
        )}
        <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <TextLink href={archived ? `/w/${slug}/campaigns` : `/w/${slug}/campaigns?archived=true`}>
            {archived ? words.showActive : words.showArchived}
          </TextLink>
          <TextLink href={`/w/${slug}/campaigns/templates`}>{strings.templates.link}</TextLink>
        </p>
      </>
    )
  },
})
