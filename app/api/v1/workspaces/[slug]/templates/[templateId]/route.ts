import { ChangeTemplate, TemplateParams } from '#lib/contracts/templates'
import { route } from '#lib/http/route'
import { changeTemplate } from '#lib/services/templates/change-template'

export const PATCH = route({
  access: 'campaign.edit',
  params: TemplateParams,
  body: ChangeTemplate,
  handle: async ({ deps, actor, params, body }) => {
    await changeTemplate(deps, actor, { ...params, ...body })
    return undefined
  },
})
