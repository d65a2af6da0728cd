import { type Actor, authorize } from '#lib/core/access/actor'
import type { Profile } from '#lib/core/planning/allocation/profile'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { saveProfiles as save } from '#lib/data/allocation/profiles'
import { moveQueue } from '#lib/data/assignments/move-queue'
import { recordAudit } from '#lib/data/audit'
import type { Deps } from '../deps.ts'
import { requireOpenRoster } from '../roster/change-roster.ts'

/**
 * Writes what people have for a campaign, all of them or nobody.
 * @throws AppError not_allowed, not_found, conflict when the campaign is closed or somebody is not on its roster
 */
export async function saveProfiles(
  deps: Deps,
  actor: Actor,
  { campaignId, people }: { campaignId: CampaignId; people: readonly Profile[] },
): Promise<void> {
  authorize(actor, 'campaign.edit')
  await requireOpenRoster(deps, actor, campaignId)
  const { workspaceId } = actor
  await deps.db.$transaction(async (tx) => {
    const written = new Set(await save(tx, { workspaceId, campaignId, people }))
    const missing = people.flatMap(({ membershipId }, index) => (written.has(membershipId) ? [] : [index]))
    if (missing.length > 0) {
      const message = 'This person is not on the campaign’s roster, or was taken off it meanwhile. Reload the page.'
      const problems = missing.map((index) => ({ path: `people.${index}.membershipId`, message }))
      throw new AppError('conflict', message, { problems })
    }
    await moveQueue(tx, { campaignId })
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'campaign.people-changed',
      targetType: 'campaign',
      targetId: campaignId,
      summary: { count: people.length, members: people.map(({ membershipId }) => membershipId) },
      at: deps.now(),
    })
  })
}
