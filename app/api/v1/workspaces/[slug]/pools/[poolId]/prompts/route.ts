import { PoolParams, PROMPTS_PER_PAGE, PromptPage, PromptsQuery } from '#lib/contracts/pools'
import { route } from '#lib/http/route'
import { listPrompts } from '#lib/services/pools/list-prompts'

export const GET = route({
  access: 'pool.view',
  params: PoolParams,
  query: PromptsQuery,
  reply: PromptPage,
  handle: ({ deps, actor, params, query }) => listPrompts(deps, actor, { ...params, ...query, most: PROMPTS_PER_PAGE }),
})
