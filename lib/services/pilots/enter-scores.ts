import { type Actor, authorize } from '#lib/core/access/actor'
import type { PilotArm, RunScore } from '#lib/core/planning/pilot/verdict'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PilotId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { deleteScores, upsertScores } from '#lib/data/pilots/scores'
import type { Deps } from '../deps.ts'
import { readPilot } from './read-pilots.ts'

type Entered = { pilotId: PilotId; scores: readonly RunScore[]; removed: readonly { arm: PilotArm; run: number }[] }

/**
 * Enters scores of training runs, changes those that are there and takes the removed away, all or nothing; other runs stay as they
 * are. The same again changes nothing.
 * @throws AppError not_allowed, not_found, conflict for an archived pilot
 */
export async function enterScores(deps: Deps, actor: Actor, { pilotId, scores, removed }: Entered): Promise<void> {
  authorize(actor, 'campaign.edit')
  const { name, archivedAt } = await readPilot(deps, actor, { pilotId })
  if (archivedAt) throw new AppError('conflict', 'This pilot is archived. Bring it back to enter scores.')
  await deps.db.$transaction(async (tx) => {
    const at = deps.now()
    await upsertScores(tx, { pilotId, scores, at })
    await deleteScores(tx, { pilotId, runs: removed })
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId: actor.workspaceId,
      actorUserId: actor.userId,
      action: 'pilot.scored',
      targetType: 'pilot',
      targetId: pilotId,
      summary: { name, entered: scores.length, removed: removed.length },
      at,
    })
  })
}
