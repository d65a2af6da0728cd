import { policyOf } from '#lib/contracts/exports'
import { WaveFileParams, WavesExportQuery } from '#lib/contracts/waves'
import { exportRequest } from '#lib/core/interchange/exports/export-request'
import { exportDeps } from '#lib/http/export-deps'
import { route } from '#lib/http/route'
import { streamResponse } from '#lib/http/stream-response'
import { openSeriesExport } from '#lib/services/waves/open-series-export'
import { seriesExportName, seriesFile } from '#lib/services/waves/series-export'

export const GET = route({
  access: 'campaign.export',
  params: WaveFileParams,
  query: WavesExportQuery,
  handle: async ({ deps, actor, params: { name, ...params }, query }) => {
    const request = exportRequest(query.to, policyOf(query))
    const own = exportDeps(deps)
    const open = await openSeriesExport(own, actor, { ...params, request, snapshotIds: query.snapshots ?? null })
    return streamResponse(seriesFile(own, open, name), {
      'content-type': name === 'manifest.json' ? 'application/json' : 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="${seriesExportName(open)}-${name}"`,
    })
  },
})
