import { ImportNow, ImportParams } from '#lib/contracts/imports'
import { route } from '#lib/http/route'
import { keepImport } from '#lib/services/imports/keep-import'

export const POST = route({
  access: 'pool.import',
  params: ImportParams,
  reply: ImportNow,
  handle: ({ deps, actor, params }) => keepImport(deps, actor, params),
})
