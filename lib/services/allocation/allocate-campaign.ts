import { type Actor, authorize } from '#lib/core/access/actor'
import { startingDay, weeksUntil } from '#lib/core/planning/allocation/dates'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { retryDeadlocks } from '#lib/data/errors'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'
import { type Applied, applyAllocation } from './apply-allocation.ts'

/** Naming the people of forty thousand items takes seconds; Prisma's own limit would cut it off. */
const TIMEOUT_MS = 120_000

/**
 * Shares what is left of an open or paused campaign out anew, with the hours people have until a day (null: hours only set the
 * proportions). All of it or nothing.
 * @throws AppError not_allowed, not_found, conflict for a draft, a closed campaign or an empty roster, invalid_input for a day that is not to come
 */
export async function allocateCampaign(
  deps: Deps,
  actor: Actor,
  { campaignId, finishBy }: { campaignId: CampaignId; finishBy: string | null },
): Promise<Applied> {
  authorize(actor, 'campaign.edit')
  const { workspaceId } = actor
  const { state, name } = await readCampaign(deps, actor, { campaignId })
  if (state === 'draft')
    throw new AppError('conflict', 'The campaign has no items yet. Its work is shared out when you open it.')
  if (state === 'closed')
    throw new AppError('conflict', 'The campaign is closed: nothing of it is handed out any more.')
  const at = deps.now()
  const weeks = finishBy === null ? null : weeksUntil(startingDay(null, at), finishBy)
  if (weeks !== null && weeks <= 0) {
    const message = 'The day must be after today. Choose a later one, or none.'
    throw new AppError('invalid_input', message, { problems: [{ path: 'finishBy', message }] })
  }
  return retryDeadlocks(() =>
    deps.db.$transaction(
      async (tx) => {
        const applied = await applyAllocation(tx, { workspaceId, campaignId, state, weeks })
        if (!applied) throw new AppError('conflict', 'Nobody is on the roster. Add people to the campaign first.')
        await recordAudit(tx, {
          id: deps.newId(),
          workspaceId,
          actorUserId: actor.userId,
          action: 'campaign.allocated',
          targetType: 'campaign',
          targetId: campaignId,
          summary: { name, ...applied, finishBy },
          at,
        })
        return applied
      },
      { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
    ),
  )
}
