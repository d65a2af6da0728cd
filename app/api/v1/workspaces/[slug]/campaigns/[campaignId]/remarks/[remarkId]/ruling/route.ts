import { RemarkParams, RuledOnRemark, RuleOnRemark } from '#lib/contracts/remarks'
import { route } from '#lib/http/route'
import { ruleOnRemark } from '#lib/services/remarks/rule-on-remark'

export const POST = route({
  access: 'campaign.edit',
  params: RemarkParams,
  body: RuleOnRemark,
  reply: RuledOnRemark,
  status: 201,
  handle: ({ deps, actor, params, body }) => ruleOnRemark(deps, actor, { ...params, ...body }),
})
