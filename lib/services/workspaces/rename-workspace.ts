import { type Actor, authorize } from '#lib/core/access/actor'
import { recordAudit } from '#lib/data/audit'
import { renameWorkspace as updateName } from '#lib/data/people/workspaces'
import type { Deps } from '../deps.ts'

/** The address stays: links people hold go on working. @throws AppError not_allowed */
export async function renameWorkspace(deps: Deps, actor: Actor, { name }: { name: string }): Promise<{ name: string }> {
  authorize(actor, 'workspace.rename')
  const { workspaceId } = actor
  await deps.db.$transaction(async (tx) => {
    const before = await updateName(tx, { workspaceId, name })
    if (before === null || before === name) return
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'workspace.renamed',
      targetType: 'workspace',
      targetId: workspaceId,
      summary: { before, after: name },
      at: deps.now(),
    })
  })
  return { name }
}
