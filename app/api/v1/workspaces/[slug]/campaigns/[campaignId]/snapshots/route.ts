import { CampaignParams } from '#lib/contracts/campaigns'
import { Snapshot, Snapshots } from '#lib/contracts/exports'
import { route } from '#lib/http/route'
import { createSnapshot } from '#lib/services/snapshots/create-snapshot'
import { listSnapshots } from '#lib/services/snapshots/list-snapshots'

export const GET = route({
  access: 'campaign.export',
  params: CampaignParams,
  reply: Snapshots,
  handle: ({ deps, actor, params }) => listSnapshots(deps, actor, params),
})

/** The same judgments again answer with the snapshot that is there. */
export const POST = route({
  access: 'campaign.export',
  params: CampaignParams,
  reply: Snapshot,
  handle: ({ deps, actor, params }) => createSnapshot(deps, actor, params),
})
