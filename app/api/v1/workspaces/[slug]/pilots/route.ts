import { CreatedPilot, CreatePilot, Pilots } from '#lib/contracts/pilots'
import { route } from '#lib/http/route'
import { createPilot } from '#lib/services/pilots/create-pilot'
import { listPilots } from '#lib/services/pilots/read-pilots'

export const GET = route({
  access: 'campaign.view',
  reply: Pilots,
  handle: async ({ deps, actor }) => ({ pilots: await listPilots(deps, actor, { archived: false }) }),
})

export const POST = route({
  access: 'campaign.edit',
  body: CreatePilot,
  reply: CreatedPilot,
  status: 201,
  handle: async ({ deps, actor, body }) => ({ pilotId: await createPilot(deps, actor, body) }),
})
