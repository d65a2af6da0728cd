import { PlanParams } from '#lib/contracts/plans'
import { route } from '#lib/http/route'
import { readPlanDocument } from '#lib/services/plans/read-plan-document'

export const GET = route({
  access: 'campaign.view',
  params: PlanParams,
  handle: async ({ deps, actor, params }) => {
    const { document, documentHash } = await readPlanDocument(deps, actor, params)
    return new Response(`${JSON.stringify(document, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="plan-${params.campaignId}-${params.number}.json"`,
        etag: `"${documentHash}"`,
      },
    })
  },
})
