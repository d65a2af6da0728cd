import type { Access } from '#lib/http/route'
import { buildCalibration } from './builders/calibration.ts'
import { buildDraftCampaign } from './builders/draft-campaign.ts'
import { buildImport, jsonLines } from './builders/import.ts'
import { buildPool } from './builders/pool.ts'
import type { Cast } from './cast.ts'
import { testDatabase } from './database.ts'
import { judgedCampaign } from './export-samples.ts'
import { pilotOf } from './pilot-samples.ts'

export type PageSample = {
  access: Access
  /** What the path names, in the cast's workspace. */
  params?: (cast: Cast) => Promise<Record<string, string>> | Record<string, string>
  /** What it comes to for those who may open it, where that is not the page itself. */
  comesTo?: 404
  /** Where it sends everybody who may open it, if it shows nothing itself. */
  goesTo?: RegExp
}

const campaign = async ({ workspace, owner }: Cast): Promise<Record<string, string>> => {
  const { campaignId, poolId } = await buildDraftCampaign({
    workspaceId: workspace.id,
    createdById: owner.actor.membershipId,
  })
  return { campaignId, poolId }
}
const pool = async ({ workspace, owner }: Cast): Promise<Record<string, string>> => {
  const { poolId } = await buildPool({ workspaceId: workspace.id, createdById: owner.actor.membershipId })
  return { poolId }
}
const started = async ({ owner }: Cast): Promise<Record<string, string>> => {
  const name = testDatabase().newId()
  const { poolId, importId } = await buildImport(owner.actor, jsonLines([{ prompt: 'hello' }]), { name })
  return { poolId, importId }
}
const token = () => ({ token: 'unknown' })

/** One sample of every page. A page without one fails the walk: add it here with the page. */
export const pageSamples: Record<string, PageSample> = {
  '/': { access: 'public', goesTo: /^\/(sign-in|w\/)/ },
  '/sign-in': { access: 'public' },
  '/setup': { access: 'public' },
  '/invite/[token]': { access: 'public', params: token },
  '/reset/[token]': { access: 'public', params: token },
  '/account': { access: 'signed-in' },
  '/w/new': { access: 'signed-in' },
  '/w/[slug]': { access: 'workspace.view' },
  '/w/[slug]/[...rest]': { access: 'workspace.view', params: () => ({ rest: 'nowhere' }), comesTo: 404 },
  '/w/[slug]/pools': { access: 'pool.view' },
  '/w/[slug]/pools/new': { access: 'pool.import' },
  '/w/[slug]/pools/compare': { access: 'pool.view' },
  '/w/[slug]/pools/[poolId]': { access: 'pool.view', params: pool },
  '/w/[slug]/pools/[poolId]/diversity': { access: 'pool.view', params: pool },
  '/w/[slug]/pools/[poolId]/select': { access: 'pool.view', params: pool },
  '/w/[slug]/pools/[poolId]/augment': { access: 'pool.view', params: pool },
  '/w/[slug]/pools/[poolId]/imports/[importId]': { access: 'pool.view', params: started },
  '/w/[slug]/evidence/pilots': { access: 'campaign.view' },
  '/w/[slug]/evidence/pilots/new': { access: 'campaign.view' },
  '/w/[slug]/evidence/pilots/[pilotId]': { access: 'campaign.view', params: pilotOf },
  '/w/[slug]/evidence': { access: 'evidence.view' },
  '/w/[slug]/evidence/calibrations': { access: 'evidence.view' },
  '/w/[slug]/evidence/calibrations/[calibrationId]': {
    access: 'evidence.view',
    params: ({ owner }) => buildCalibration(owner.actor),
  },
  '/w/[slug]/people': { access: 'member.list' },
  '/w/[slug]/settings': { access: 'workspace.view' },
  '/w/[slug]/annotate': { access: 'assignment.work' },
  '/w/[slug]/annotate/[campaignId]': { access: 'assignment.work', params: campaign },
  '/w/[slug]/annotate/[campaignId]/history': { access: 'assignment.work', params: campaign },
  '/w/[slug]/campaigns': { access: 'campaign.view' },
  '/w/[slug]/campaigns/new': { access: 'campaign.edit' },
  '/w/[slug]/campaigns/templates': { access: 'campaign.view' },
  '/w/[slug]/campaigns/[campaignId]': { access: 'campaign.view', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/plan': { access: 'campaign.view', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/plan/print': { access: 'campaign.view', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/plan/next': { access: 'campaign.view', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/allocation': { access: 'campaign.view', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/annotation': { access: 'campaign.view', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/guidelines': { access: 'campaign.view', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/questions': { access: 'campaign.view', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/said': { access: 'campaign.view', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/practice': { access: 'campaign.edit', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/responses': { access: 'campaign.view', params: campaign },
  '/w/[slug]/campaigns/[campaignId]/export': { access: 'campaign.export', params: judgedCampaign },
}
