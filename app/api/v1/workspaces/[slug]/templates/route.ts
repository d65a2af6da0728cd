import { SavedTemplate, SaveTemplate, Templates } from '#lib/contracts/templates'
import { route } from '#lib/http/route'
import { listTemplates } from '#lib/services/templates/list-templates'
import { saveTemplate } from '#lib/services/templates/save-template'

export const GET = route({
  access: 'campaign.view',
  reply: Templates,
  handle: ({ deps, actor }) => listTemplates(deps, actor),
})

export const POST = route({
  access: 'campaign.edit',
  body: SaveTemplate,
  reply: SavedTemplate,
  status: 201,
  handle: async ({ deps, actor, body }) => ({ templateId: await saveTemplate(deps, actor, body) }),
})
