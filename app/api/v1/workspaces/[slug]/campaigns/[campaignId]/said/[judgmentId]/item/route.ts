import { JudgmentParams } from '#lib/contracts/judgments'
import { JudgedItem } from '#lib/contracts/said'
import { route } from '#lib/http/route'
import { readJudgedItem } from '#lib/services/said/read-judged-item'

export const GET = route({
  access: 'campaign.view',
  params: JudgmentParams,
  reply: JudgedItem,
  handle: ({ deps, actor, params }) => readJudgedItem(deps, actor, params),
})
