import type { Actor } from '#lib/core/access/actor'
import type { CampaignState } from '#lib/core/planning/campaign'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { RefusalReason } from '#lib/core/vocabulary/refusal-reasons'
import type { Deps } from '../deps.ts'
import { enterWorkplace } from './enter-workplace.ts'

const KEPT = 'Your ranking is kept as a draft in case the item comes back to you.'

const sentences: Record<CampaignState, (name: string) => string> = {
  open: () =>
    `The time for this item ran out, and by now its place is taken by others or the budget is reached, so it was not counted. ${KEPT}`,
  paused: (name) => `The time for this item ran out, and “${name}” is paused, so it was not counted. ${KEPT}`,
  closed: (name) =>
    `“${name}” was closed before this was sent, so it was not counted. Nothing more is needed there. ${KEPT}`,
  draft: (name) => `“${name}” is not open, so this was not counted. ${KEPT}`,
}

const reasons = {
  open: 'lease_taken',
  paused: 'campaign_paused',
  closed: 'campaign_closed',
  draft: 'campaign_not_open',
} as const satisfies Record<CampaignState, RefusalReason>

/** Why a submit whose lease ran out could not be counted. */
export async function tooLate(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<AppError> {
  const { state, name } = await enterWorkplace(deps.db, actor, { campaignId })
  return new AppError('conflict', sentences[state](name), { reason: reasons[state] })
}
