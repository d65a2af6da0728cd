import { NewCampaignForm } from '#components/campaigns/new-campaign-form'
import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { page } from '#lib/http/page'
import { listPools } from '#lib/services/pools/list-pools'
import { listTemplates } from '#lib/services/templates/list-templates'
import { templatesHtml } from '#lib/services/templates/templates-html'

const words = strings.campaigns
export const metadata = { title: words.newCampaign }

export default page({
  access: 'campaign.edit',
  render: async ({ deps, actor, params, search }) => {
    const slug = params.slug ?? ''
    const pools = (await listPools(deps, actor, { archived: false })).flatMap(({ poolId, name, version }) =>
      version ? [{ poolId: String(poolId), name, prompts: version.promptCount, responses: version.responseCount }] : [],
    )
    const listed = await listTemplates(deps, actor)
    const html = templatesHtml(listed, deps)
    const templates = [
      ...listed.own
        .filter(({ archivedAt }) => archivedAt === null)
        .map((one) => ({ id: String(one.templateId), ...one })),
      ...listed.builtIn.map((one) => ({ id: String(one.key), ...one })),
    ].map(({ id, name, document: { about, guidelines } }) => ({ id, name, about, guidelines, html: html[id] ?? '' }))
    const template = templates.find(({ id }) => id === search.template) ?? null
    const chosen = pools.find(({ poolId }) => poolId === search.pool) ?? pools[0]
    return (
      <>
        <PageHeader
          breadcrumbs={[{ label: words.title, href: `/w/${slug}/campaigns` }]}
          title={words.form.title}
          description={words.form.description}
        />
        {chosen ? (
          <NewCampaignForm {...{ slug, pools, templates, template }} chosen={chosen.poolId} />
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
