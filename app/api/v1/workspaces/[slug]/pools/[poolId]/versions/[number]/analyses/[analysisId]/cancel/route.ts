import { Analysis, AnalysisParams } from '#lib/contracts/analyses'
import { route } from '#lib/http/route'
import { cancelAnalysis } from '#lib/services/analyses/cancel-analysis'

export const POST = route({
  access: 'pool.view',
  params: AnalysisParams,
  reply: Analysis,
  handle: ({ deps, actor, params }) => cancelAnalysis(deps, actor, params),
})
