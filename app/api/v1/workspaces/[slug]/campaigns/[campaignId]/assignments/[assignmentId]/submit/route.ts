import { AssignmentParams, StoredJudgment, SubmitJudgment } from '#lib/contracts/assignments'
import { route } from '#lib/http/route'
import { submitJudgment } from '#lib/services/assignments/submit-judgment'

export const POST = route({
  access: 'assignment.work',
  params: AssignmentParams,
  body: SubmitJudgment,
  reply: StoredJudgment,
  handle: ({ deps, actor, params, body }) => submitJudgment(deps, actor, { ...params, body }),
})
