import { RemarkedItem, RemarkParams } from '#lib/contracts/remarks'
import { route } from '#lib/http/route'
import { readItemOfRemark } from '#lib/services/remarks/read-remarks'

export const GET = route({
  access: 'campaign.view',
  params: RemarkParams,
  reply: RemarkedItem,
  handle: ({ deps, actor, params }) => readItemOfRemark(deps, actor, params),
})
