import { StoredJudgment, SubmitJudgment } from '#lib/contracts/assignments'
import { JudgmentParams } from '#lib/contracts/judgments'
import { route } from '#lib/http/route'
import { correctJudgment } from '#lib/services/judgments/correct-judgment'

export const POST = route({
  access: 'assignment.work',
  params: JudgmentParams,
  body: SubmitJudgment,
  reply: StoredJudgment,
  handle: ({ deps, actor, params, body }) => correctJudgment(deps, actor, { ...params, body }),
})
