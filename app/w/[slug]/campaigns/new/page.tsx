import { NewCampaignForm } from '#components/campaigns/new-campaign-form'
import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { page } from '#lib/http/page'
import { listPools } from '#lib/services/pools/list-pools'

const words = strings.campaigns
export const metadata = { title: words.newCampaign }

export default page({
  access: 'campaign.edit',
  render: async ({ deps, actor, params, search }) => {
    const slug = params.slug ?? ''
    const pools = (await listPools(deps, actor, { archived: false })).flatMap(({ poolId, name, version }) =>
      version ? [{ poolId: String(poolId), name, prompts: version.promptCount, responses: version.responseCount }] : [],
    )
    const chosen = pools.find(({ poolId }) => poolId === search.pool) ?? pools[0]
    return (
      <>
        <PageHeader
          breadcrumbs={[{ label: words.title, href: `/w/${slug}/campaigns` }]}
          title={words.form.title}
          description={words.form.description}
        />
        {chosen ? (
          <NewCampaignForm slug={slug} pools={pools} chosen={chosen.poolId} />
        ) : (
          <EmptyState
            title={words.needsPoolTitle}
            text={words.needsPoolText}
            action={
              <ButtonLink href={`/w/${slug}/pools/new`} variant="primary">
                {words.importPool}
              </ButtonLink>
            }
          />
        )}
      </>
    )
  },
})
