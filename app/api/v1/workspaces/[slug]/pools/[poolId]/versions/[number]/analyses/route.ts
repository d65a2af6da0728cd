import { Analysis, FoundAnalysis, RequestAnalysis, VersionParams } from '#lib/contracts/analyses'
import { route } from '#lib/http/route'
import { findDiversity } from '#lib/services/analyses/read-analysis'
import { requestAnalysis } from '#lib/services/analyses/request-analysis'
import { readPool } from '#lib/services/pools/read-pool'

export const GET = route({
  access: 'pool.view',
  params: VersionParams,
  reply: FoundAnalysis,
  handle: async ({ deps, actor, params }) => {
    // A pool that is not there answers 404, one that nobody has counted answers null.
    await readPool(deps, actor, params)
    return { analysis: await findDiversity(deps, actor, params) }
  },
})

export const POST = route({
  access: 'pool.view',
  params: VersionParams,
  body: RequestAnalysis,
  reply: Analysis,
  status: 202,
  handle: ({ deps, actor, params, body }) => requestAnalysis(deps, actor, { ...params, settings: body.settings }),
})
