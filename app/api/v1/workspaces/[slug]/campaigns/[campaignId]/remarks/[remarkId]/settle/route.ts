import { RemarkParams, SettleRemark } from '#lib/contracts/remarks'
import { route } from '#lib/http/route'
import { settleRemark } from '#lib/services/remarks/settle-remark'

export const POST = route({
  access: 'remark.settle',
  params: RemarkParams,
  body: SettleRemark,
  handle: async ({ deps, actor, params, body }) => {
    await settleRemark(deps, actor, { ...params, ...body })
    return undefined
  },
})
