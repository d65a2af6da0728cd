import { PromptDetail, PromptParams } from '#lib/contracts/pools'
import { route } from '#lib/http/route'
import { readPrompt } from '#lib/services/pools/list-prompts'

export const GET = route({
  access: 'pool.view',
  params: PromptParams,
  reply: PromptDetail,
  handle: ({ deps, actor, params }) => readPrompt(deps, actor, params),
})
