import { type Actor, authorize } from '#lib/core/access/actor'
import { nestArms } from '#lib/core/planning/pilot/nest-arms'
import { type PilotArm, pilotArms } from '#lib/core/planning/pilot/verdict'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { type CountedPrompt, listCountedPrompts } from '#lib/data/pilots/arms'
import { findPoolVersion } from '#lib/data/pilots/pool-version'
import { findDiversity } from '../analyses/read-analysis.ts'
import type { Deps } from '../deps.ts'

type Asked = { poolId: PoolId; versionNumber: number; prompts: number; onlyReady: boolean }

/** The prompts of both arms, and what they still lack. */
export type DrawnArms = {
  arms: Record<PilotArm, CountedPrompt[]>
  needs: ArmNeeds
}
export type ArmNeeds = {
  /** Different prompts that were drawn from. */
  drawnFrom: number
  /** Prompts of each arm with fewer different responses than it shows. */
  lacking: Record<PilotArm, number>
  /** Different responses that are missing, those of both arms counted once. */
  missingResponses: number
}

/** What the prompts of a pilot of this size lack before it is made. @throws AppError not_allowed, not_found, conflict, invalid_input */
export async function readPilotNeeds(deps: Deps, actor: Actor, asked: Asked): Promise<ArmNeeds> {
  authorize(actor, 'campaign.view')
  if (!(await findPoolVersion(deps.db, { workspaceId: actor.workspaceId, poolId: asked.poolId })))
    throw new AppError('not_found', 'There is no such pool here, or it holds no prompts yet, or it is archived.')
  const { seed } = await requireDiversity(deps, actor, asked)
  return (await drawArms(deps, { ...asked, seed })).needs
}

/** Draws the prompts of both arms of a pool's version. @throws AppError invalid_input where there are too few */
export async function drawArms(
  deps: Pick<Deps, 'db'>,
  { poolId, versionNumber, prompts, onlyReady, seed }: Asked & { seed: string },
): Promise<DrawnArms> {
  const all = await listCountedPrompts(deps.db, { poolId, versionNumber })
  const most = Math.max(...pilotArms)
  // Both arms from the same prompts: pairs from prompts with two responses would be another population than fours.
  const pool = onlyReady ? all.filter(({ has }) => has >= most) : all
  const arms = nestArms(pool, { prompts, seed })
  const lacking = (arm: PilotArm) => arms[arm].filter(({ has }) => has < arm).length
  const wanted = (place: number) => (place < arms[4].length ? 4 : 2)
  return {
    arms,
    needs: {
      drawnFrom: new Set(pool.map(({ contentHash }) => contentHash)).size,
      lacking: { 2: lacking(2), 4: lacking(4) },
      missingResponses: arms[2].reduce((sum, { has }, place) => sum + Math.max(0, wanted(place) - has), 0),
    },
  }
}

/** A version's counted diversity. @throws AppError conflict while it is not counted */
export async function requireDiversity(deps: Deps, actor: Actor, pool: { poolId: PoolId; versionNumber: number }) {
  const analysis = await findDiversity(deps, actor, { poolId: pool.poolId, number: pool.versionNumber })
  if (!analysis?.result)
    throw new AppError('conflict', 'The diversity of the pool is still being counted. Make the pilot when it is done.')
  return analysis.result
}
