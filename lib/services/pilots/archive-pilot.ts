import { type Actor, authorize } from '#lib/core/access/actor'
import type { PilotId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { archivePilot as archive } from '#lib/data/pilots/pilots'
import type { Deps } from '../deps.ts'
import { readPilot } from './read-pilots.ts'

/** Takes a pilot out of the list, or brings it back; its arms stay campaigns as they are. Again changes nothing. @throws AppError not_allowed, not_found */
export async function archivePilot(
  deps: Deps,
  actor: Actor,
  { pilotId, archived }: { pilotId: PilotId; archived: boolean },
): Promise<void> {
  authorize(actor, 'campaign.edit')
  await readPilot(deps, actor, { pilotId })
  const { workspaceId } = actor
  const at = deps.now()
  await deps.db.$transaction(async (tx) => {
    const name = await archive(tx, { workspaceId, pilotId, archived, at })
    if (name === null) return
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: archived ? 'pilot.archived' : 'pilot.restored',
      targetType: 'pilot',
      targetId: pilotId,
      summary: { name },
      at,
    })
  })
}
