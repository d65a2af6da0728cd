import { ExportFileParams, ExportQuery, policyOf } from '#lib/contracts/exports'
import { exportRequest } from '#lib/core/interchange/exports/export-request'
import { exportDeps } from '#lib/http/export-deps'
import { route } from '#lib/http/route'
import { streamResponse } from '#lib/http/stream-response'
import { exportFile, exportName, openExport } from '#lib/services/exports/read-export'

export const GET = route({
  access: 'campaign.export',
  params: ExportFileParams,
  query: ExportQuery,
  handle: async ({ deps, actor, params, query }) => {
    const { name, ...rest } = params
    const request = exportRequest(query.to, policyOf(query))
    const own = exportDeps(deps)
    const open = await openExport(own, actor, { ...rest, request })
    return streamResponse(exportFile(own, open, name), {
      'content-type': name === 'manifest.json' ? 'application/json' : 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="${exportName(open)}-${name}"`,
    })
  },
})
