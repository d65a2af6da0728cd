import { CampaignParams } from '#lib/contracts/campaigns'
import { TakenSnapshots, WaveSnapshots } from '#lib/contracts/waves'
import { route } from '#lib/http/route'
import { listWaveSnapshots } from '#lib/services/waves/list-wave-snapshots'
import { snapshotWaves } from '#lib/services/waves/snapshot-waves'

export const GET = route({
  access: 'campaign.export',
  params: CampaignParams,
  reply: WaveSnapshots,
  handle: async ({ deps, actor, params }) => ({ waves: await listWaveSnapshots(deps, actor, params) }),
})

/** A wave whose judgments have a snapshot already answers with that. */
export const POST = route({
  access: 'campaign.export',
  params: CampaignParams,
  reply: TakenSnapshots,
  handle: async ({ deps, actor, params }) => ({ snapshots: await snapshotWaves(deps, actor, params) }),
})
