import { ImportNow, ImportParams } from '#lib/contracts/imports'
import { route } from '#lib/http/route'
import { stopImport } from '#lib/services/imports/stop-import'

export const POST = route({
  access: 'pool.import',
  params: ImportParams,
  reply: ImportNow,
  handle: ({ deps, actor, params }) => stopImport(deps, actor, params),
})
