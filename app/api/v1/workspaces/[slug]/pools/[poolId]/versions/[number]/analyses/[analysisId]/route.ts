import { Analysis, AnalysisParams } from '#lib/contracts/analyses'
import { route } from '#lib/http/route'
import { readAnalysis } from '#lib/services/analyses/read-analysis'

export const GET = route({
  access: 'pool.view',
  params: AnalysisParams,
  reply: Analysis,
  handle: ({ deps, actor, params }) => readAnalysis(deps, actor, params),
})
