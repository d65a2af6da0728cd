import { TemplatesRoom } from '#components/templates/templates-room'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { Templates } from '#lib/contracts/templates'
import { can } from '#lib/core/access/can'
import { page } from '#lib/http/page'
import { listTemplates } from '#lib/services/templates/list-templates'
import { templatesHtml } from '#lib/services/templates/templates-html'

const words = strings.templates
export const metadata = { title: words.title }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params }) => {
    const slug = params.slug ?? ''
    const templates = Templates.parse(await listTemplates(deps, actor))
    return (
      <>
        <PageHeader
          breadcrumbs={[{ label: strings.campaigns.title, href: `/w/${slug}/campaigns` }]}
          title={words.title}
          description={words.description}
        />
        <TemplatesRoom
          slug={slug}
          templates={templates}
          html={templatesHtml(templates, deps)}
          canEdit={can(actor.role, 'campaign.edit')}
        />
      </>
    )
  },
})
