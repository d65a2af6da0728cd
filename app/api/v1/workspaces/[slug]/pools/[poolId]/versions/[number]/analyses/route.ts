import { Analysis, RequestAnalysis, VersionParams } from '#lib/contracts/analyses'
import { route } from '#lib/http/route'
import { requestAnalysis } from '#lib/services/analyses/request-analysis'

export const POST = route({
  access: 'pool.view',
  params: VersionParams,
  body: RequestAnalysis,
  reply: Analysis,
  status: 202,
  handle: ({ deps, actor, params, body }) => requestAnalysis(deps, actor, { ...params, ...body }),
})
