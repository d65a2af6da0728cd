import { ExportQuery, policyOf, SnapshotParams } from '#lib/contracts/exports'
import { exportRequest } from '#lib/core/interchange/exports/export-request'
import { exportDeps } from '#lib/http/export-deps'
import { route } from '#lib/http/route'
import { streamResponse } from '#lib/http/stream-response'
import { exportArchive, exportName, openExport } from '#lib/services/exports/read-export'

export const GET = route({
  access: 'campaign.export',
  params: SnapshotParams,
  query: ExportQuery,
  handle: async ({ deps, actor, params, query }) => {
    const request = exportRequest(query.to, policyOf(query))
    const own = exportDeps(deps)
    const open = await openExport(own, actor, { ...params, request })
    const archive = await exportArchive(own, open)
    return streamResponse(archive.pieces, {
      'content-type': 'application/x-tar',
      'content-length': String(archive.bytes),
      'content-disposition': `attachment; filename="${exportName(open)}.tar"`,
    })
  },
})
