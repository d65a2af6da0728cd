import { CampaignParams } from '#lib/contracts/campaigns'
import { MyPractice } from '#lib/contracts/practice'
import { route } from '#lib/http/route'
import { readMyPractice } from '#lib/services/practice/my-practice'

export const GET = route({
  access: 'assignment.work',
  params: CampaignParams,
  reply: MyPractice,
  handle: ({ deps, actor, params }) => readMyPractice(deps, actor, params),
})
