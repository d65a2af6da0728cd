import { CampaignParams } from '#lib/contracts/campaigns'
import { MyRemarks } from '#lib/contracts/remarks'
import { route } from '#lib/http/route'
import { readMyRemarks } from '#lib/services/remarks/read-my-remarks'

export const GET = route({
  access: 'assignment.work',
  params: CampaignParams,
  reply: MyRemarks,
  handle: async ({ deps, actor, params }) => ({ remarks: await readMyRemarks(deps, actor, params) }),
})
