import { CampaignParams } from '#lib/contracts/campaigns'
import { Remarks, RemarksQuery } from '#lib/contracts/remarks'
import { route } from '#lib/http/route'
import { readRemarks } from '#lib/services/remarks/read-remarks'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  query: RemarksQuery,
  reply: Remarks,
  handle: ({ deps, actor, params, query: { state, kind, person, page } }) =>
    readRemarks(deps, actor, {
      ...params,
      page,
      filter: { state: state ?? null, kind: kind ?? null, annotatorId: person ?? null },
    }),
})
