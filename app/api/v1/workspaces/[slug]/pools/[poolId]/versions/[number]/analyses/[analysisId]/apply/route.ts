import { AnalysisParams, AppliedAugmentation, ApplyAugmentation } from '#lib/contracts/analyses'
import { route } from '#lib/http/route'
import { applyAugmentation } from '#lib/services/analyses/apply-augmentation'

export const POST = route({
  access: 'pool.import',
  params: AnalysisParams,
  body: ApplyAugmentation,
  reply: AppliedAugmentation,
  status: 201,
  handle: ({ deps, actor, params, body }) => applyAugmentation(deps, actor, { ...params, ...body }),
})
