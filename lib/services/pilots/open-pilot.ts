import { type Actor, authorize } from '#lib/core/access/actor'
import type { PilotArm } from '#lib/core/planning/pilot/verdict'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PilotId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { countNesting } from '#lib/data/pilots/arms'
import { OPEN_LIMITS, type Opened, openWithin } from '../campaigns/open-campaign.ts'
import type { Deps } from '../deps.ts'
import { readPilot } from './read-pilots.ts'

export type OpenedArm = Opened & { arm: PilotArm }

/**
 * Opens the arms that are drafts, in one transaction: all of them with nested slates, or none.
 * @throws AppError not_allowed, not_found, conflict where no arm is a draft, one has nothing to rank, or the slates would not nest
 */
export async function openPilot(deps: Deps, actor: Actor, { pilotId }: { pilotId: PilotId }): Promise<OpenedArm[]> {
  authorize(actor, 'campaign.edit')
  const { name, arms, archivedAt } = await readPilot(deps, actor, { pilotId })
  if (archivedAt) throw new AppError('conflict', 'This pilot is archived. Bring it back to open its arms.')
  const drafts = arms.filter(({ state }) => state === 'draft')
  if (drafts.length === 0) throw new AppError('conflict', 'Both arms of this pilot were opened already.')
  return deps.db.$transaction(async (tx) => {
    const opened: OpenedArm[] = []
    for (const { arm, campaignId } of drafts)
      opened.push({ arm, ...(await openWithin(deps, tx, actor, { campaignId })) })
    const { shared, nested } = await countNesting(tx, { pilotId })
    if (nested < shared)
      throw new AppError(
        'conflict',
        `Responses were added after the first arm was opened: ${shared - nested} of ${shared} pairs would not come from the four of the other arm. Make a new pilot.`,
      )
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId: actor.workspaceId,
      actorUserId: actor.userId,
      action: 'pilot.opened',
      targetType: 'pilot',
      targetId: pilotId,
      summary: { name, arms: drafts.length },
      at: deps.now(),
    })
    return opened
  }, OPEN_LIMITS)
}
