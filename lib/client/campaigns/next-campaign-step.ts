import type { CampaignDetail } from '#lib/contracts/campaigns'

export type CampaignStep =
  | { key: 'plan'; tab: 'plan' }
  | { key: 'responses'; tab: 'responses' }
  | { key: 'open' | 'watch'; tab: 'overview' }
  | { key: 'export'; tab: 'export' }

/** The one thing to do next in a campaign: plan, bring responses, open, watch, export. */
export function nextCampaignStep({
  state,
  plan,
  lackingPrompts,
}: Pick<CampaignDetail, 'state' | 'plan' | 'lackingPrompts'>): CampaignStep {
  if (state === 'closed') return { key: 'export', tab: 'export' }
  if (state !== 'draft') return { key: 'watch', tab: 'overview' }
  if (!plan) return { key: 'plan', tab: 'plan' }
  if ((lackingPrompts ?? 0) > 0) return { key: 'responses', tab: 'responses' }
  return { key: 'open', tab: 'overview' }
}
