import { ImportNow, ImportParams } from '#lib/contracts/imports'
import { route } from '#lib/http/route'
import { cancelImport } from '#lib/services/imports/cancel-import'

export const POST = route({
  access: 'pool.import',
  params: ImportParams,
  reply: ImportNow,
  handle: ({ deps, actor, params }) => cancelImport(deps, actor, params),
})
