import { AnalysisParams } from '#lib/contracts/analyses'
import { route } from '#lib/http/route'
import { streamResponse } from '#lib/http/stream-response'
import { exportSelection } from '#lib/services/analyses/export-selection'

export const GET = route({
  access: 'pool.view',
  params: AnalysisParams,
  handle: ({ deps, actor, params }) =>
    streamResponse(exportSelection(deps, actor, params), {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="selection-${params.analysisId}.jsonl"`,
    }),
})
