import { ImportParams } from '#lib/contracts/imports'
import { rejectionsCsv } from '#lib/core/interchange/imports/rejections-csv'
import { route } from '#lib/http/route'
import { listRejections } from '#lib/services/imports/read-import'

export const GET = route({
  access: 'pool.view',
  params: ImportParams,
  handle: async ({ deps, actor, params }) =>
    new Response(rejectionsCsv(await listRejections(deps, actor, params)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="rejected-lines-${params.importId}.csv"`,
      },
    }),
})
