import type { CampaignDetail } from '#lib/contracts/campaigns'
import { can, type Role } from '#lib/core/access/can'

export type CampaignStep =
  | { key: 'plan'; tab: 'plan' }
  | { key: 'responses'; tab: 'responses' }
  | { key: 'open' | 'watch'; tab: 'overview' }
  | { key: 'export'; tab: 'export' }

type Facts = Pick<CampaignDetail, 'state' | 'plan' | 'lackingPrompts'>

/** The one thing to do next in a campaign (plan, bring responses, open, watch, export); null where it is not this role's to do. */
export function nextCampaignStep(role: Role, campaign: Facts): CampaignStep | null {
  const step = stepOf(campaign)
  if (step.key === 'watch') return step
  return can(role, step.key === 'export' ? 'campaign.export' : 'campaign.edit') ? step : null
}

function stepOf({ state, plan, lackingPrompts }: Facts): CampaignStep {
  if (state === 'closed') return { key: 'export', tab: 'export' }
  if (state !== 'draft') return { key: 'watch', tab: 'overview' }
  if (!plan) return { key: 'plan', tab: 'plan' }
  if ((lackingPrompts ?? 0) > 0) return { key: 'responses', tab: 'responses' }
  return { key: 'open', tab: 'overview' }
}
