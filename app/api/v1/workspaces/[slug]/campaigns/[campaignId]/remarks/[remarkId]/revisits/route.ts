import { CountedRevisits, CountRevisits, RemarkParams } from '#lib/contracts/remarks'
import { route } from '#lib/http/route'
import { countRevisits } from '#lib/services/remarks/read-remarks'

/** Counts what a ruling would ask for again; it asks nobody anything. */
export const POST = route({
  access: 'campaign.edit',
  params: RemarkParams,
  body: CountRevisits,
  reply: CountedRevisits,
  handle: ({ deps, actor, params, body }) => countRevisits(deps, actor, { ...params, ...body }),
})
