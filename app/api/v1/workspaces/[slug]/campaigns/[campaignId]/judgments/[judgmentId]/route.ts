import { JudgmentParams, ReopenedItem } from '#lib/contracts/judgments'
import { route } from '#lib/http/route'
import { reopenJudgment } from '#lib/services/judgments/reopen-judgment'

export const GET = route({
  access: 'assignment.work',
  params: JudgmentParams,
  reply: ReopenedItem,
  handle: ({ deps, actor, params }) => reopenJudgment(deps, actor, params),
})
