import { PoolImport, StartImport } from '#lib/contracts/imports'
import { route } from '#lib/http/route'
import { startImport } from '#lib/services/imports/start-import'
import { startResponseImport } from '#lib/services/imports/start-response-import'

export const POST = route({
  access: 'pool.import',
  body: StartImport,
  reply: PoolImport,
  status: 202,
  handle: ({ deps, actor, body: { uploadId, pool } }) =>
    'campaignId' in pool
      ? startResponseImport(deps, actor, { uploadId, campaignId: pool.campaignId })
      : startImport(deps, actor, { uploadId, pool }),
})
