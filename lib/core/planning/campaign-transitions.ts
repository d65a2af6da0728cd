import type { CampaignState } from './campaign.ts'

/** draft -> open <-> paused -> closed. Every other list of what may follow what is read off this table. */
export const campaignTransitions = {
  open: { from: ['draft'], to: 'open' },
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused'], to: 'open' },
  close: { from: ['open', 'paused'], to: 'closed' },
} as const satisfies Record<string, { from: readonly CampaignState[]; to: CampaignState }>
export type CampaignTransition = keyof typeof campaignTransitions

/** What may be done to a campaign in this state. */
export function transitionsFrom(state: CampaignState): CampaignTransition[] {
  const names = Object.keys(campaignTransitions) as CampaignTransition[]
  return names.filter((name) => (campaignTransitions[name].from as readonly CampaignState[]).includes(state))
}

const closed = 'The campaign is closed and stays closed. Make a new one to go on labelling.'
const refusals: Record<CampaignTransition, Partial<Record<CampaignState, string>>> = {
  open: {
    open: 'The campaign is open already.',
    paused: 'The campaign was opened before and is paused. Resume it instead.',
    closed,
  },
  pause: {
    draft: 'The campaign has not been opened yet, so there is nothing to pause.',
    paused: 'The campaign is paused already.',
    closed,
  },
  resume: {
    draft: 'The campaign has not been opened yet. Open it instead.',
    open: 'The campaign is open already.',
    closed,
  },
  close: {
    draft: 'The campaign has not been opened yet, so there is nothing to close.',
    closed: 'The campaign is closed already.',
  },
}

/** Why a transition that is not in the table is refused, as a sentence. */
export function refusedTransition(transition: CampaignTransition, state: CampaignState): string {
  return refusals[transition][state] ?? 'The campaign changed in the meantime. Reload the page and look again.'
}
