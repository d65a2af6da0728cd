import type { Actor } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { acknowledgeGuidelines as acknowledge } from '#lib/data/guidelines/acknowledge'
import { enterWorkplace } from '../assignments/enter-workplace.ts'
import type { Deps } from '../deps.ts'

/**
 * Keeps that an annotator has read a version of the guidelines: what they submit from now on is judged under it. Saying it
 * again, or of an older version, changes nothing; returns the version they stand at. @throws AppError not_allowed, not_found
 */
export async function acknowledgeGuidelines(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId, version }: { campaignId: CampaignId; version: number },
): Promise<{ acknowledged: number }> {
  await enterWorkplace(deps.db, actor, { campaignId })
  const acknowledged = await acknowledge(deps.db, { campaignId, annotatorId: actor.membershipId, version })
  if (acknowledged === null) throw new AppError('not_found', `These guidelines have no version ${version}.`)
  return { acknowledged }
}
