import { ImportParams, Rejections } from '#lib/contracts/imports'
import { route } from '#lib/http/route'
import { listRejections } from '#lib/services/imports/read-import'

export const GET = route({
  access: 'pool.view',
  params: ImportParams,
  reply: Rejections,
  handle: async ({ deps, actor, params }) => ({ rejections: await listRejections(deps, actor, params) }),
})
