import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PilotId } from '#lib/core/vocabulary/ids'
import { countNesting, type Nesting } from '#lib/data/pilots/arms'
import { findPilot, listPilots as list, type Pilot } from '#lib/data/pilots/pilots'
import type { Deps } from '../deps.ts'

/** The workspace's pilots, newest first. @throws AppError not_allowed */
export async function listPilots(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { archived }: { archived: boolean },
): Promise<Pilot[]> {
  authorize(actor, 'campaign.view')
  return list(deps.db, { workspaceId: actor.workspaceId, archived })
}

/** One pilot with how far its slates are nested; null before both arms have items. @throws AppError not_allowed, not_found */
export async function readPilot(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { pilotId }: { pilotId: PilotId },
): Promise<Pilot & { nesting: Nesting | null }> {
  authorize(actor, 'campaign.view')
  const pilot = await findPilot(deps.db, { workspaceId: actor.workspaceId, pilotId })
  if (!pilot) throw new AppError('not_found', 'There is no such pilot in this workspace.')
  const isOpened = pilot.arms.every(({ state }) => state !== 'draft')
  return { ...pilot, nesting: isOpened ? await countNesting(deps.db, { pilotId }) : null }
}
