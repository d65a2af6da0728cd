import { JudgmentParams } from '#lib/contracts/judgments'
import { route } from '#lib/http/route'
import { keepJudgment } from '#lib/services/judgments/keep-judgment'

export const POST = route({
  access: 'assignment.work',
  params: JudgmentParams,
  handle: async ({ deps, actor, params }) => {
    await keepJudgment(deps, actor, params)
    return undefined
  },
})
