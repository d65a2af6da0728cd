import { CampaignParams } from '#lib/contracts/campaigns'
import { policyOf } from '#lib/contracts/exports'
import { WavesExportQuery } from '#lib/contracts/waves'
import { exportRequest } from '#lib/core/interchange/exports/export-request'
import { exportDeps } from '#lib/http/export-deps'
import { route } from '#lib/http/route'
import { streamResponse } from '#lib/http/stream-response'
import { openSeriesExport } from '#lib/services/waves/open-series-export'
import { seriesArchive, seriesExportName } from '#lib/services/waves/series-export'

export const GET = route({
  access: 'campaign.export',
  params: CampaignParams,
  query: WavesExportQuery,
  handle: async ({ deps, actor, params, query }) => {
    const request = exportRequest(query.to, policyOf(query))
    const own = exportDeps(deps)
    const open = await openSeriesExport(own, actor, { ...params, request, snapshotIds: query.snapshots ?? null })
    const archive = await seriesArchive(own, open)
    return streamResponse(archive.pieces, {
      'content-type': 'application/x-tar',
      'content-length': String(archive.bytes),
      'content-disposition': `attachment; filename="${seriesExportName(open)}.tar"`,
    })
  },
})
