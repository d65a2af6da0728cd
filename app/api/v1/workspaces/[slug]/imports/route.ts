import { PoolImport, StartImport } from '#lib/contracts/imports'
import { route } from '#lib/http/route'
import { startImport } from '#lib/services/imports/start-import'

export const POST = route({
  access: 'pool.import',
  body: StartImport,
  reply: PoolImport,
  status: 202,
  handle: ({ deps, actor, body }) => startImport(deps, actor, body),
})
