import { CampaignParams } from '#lib/contracts/campaigns'
import { AddPracticeItem, Practice, PracticeItemAdded } from '#lib/contracts/practice'
import { route } from '#lib/http/route'
import { addPracticeItem } from '#lib/services/practice/change-practice'
import { readPractice } from '#lib/services/practice/read-practice'

export const GET = route({
  access: 'campaign.edit',
  params: CampaignParams,
  reply: Practice,
  handle: ({ deps, actor, params }) => readPractice(deps, actor, params),
})

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: AddPracticeItem,
  reply: PracticeItemAdded,
  status: 201,
  handle: ({ deps, actor, params, body }) => addPracticeItem(deps, actor, { ...params, item: body }),
})
