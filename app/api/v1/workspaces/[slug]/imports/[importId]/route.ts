import { ImportNow, ImportParams } from '#lib/contracts/imports'
import { route } from '#lib/http/route'
import { readImport } from '#lib/services/imports/read-import'

export const GET = route({
  access: 'pool.view',
  params: ImportParams,
  reply: ImportNow,
  handle: ({ deps, actor, params }) => readImport(deps, actor, params),
})
