import { PracticeParams } from '#lib/contracts/practice'
import { route } from '#lib/http/route'
import { dropPracticeItem } from '#lib/services/practice/change-practice'

export const DELETE = route({
  access: 'campaign.edit',
  params: PracticeParams,
  handle: async ({ deps, actor, params }) => {
    await dropPracticeItem(deps, actor, params)
    return undefined
  },
})
