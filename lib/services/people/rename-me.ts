import type { UserId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { renamePerson } from '#lib/data/people/accounts'
import type { Deps } from '../deps.ts'

/** The signed-in person's own name, as others see it. */
export async function renameMe(deps: Deps, { userId }: { userId: UserId }, { name }: { name: string }): Promise<void> {
  await deps.db.$transaction(async (tx) => {
    const before = await renamePerson(tx, { userId, name })
    if (before === null || before === name) return
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId: null,
      actorUserId: userId,
      action: 'person.renamed',
      targetType: 'person',
      targetId: userId,
      summary: { before, after: name },
      at: deps.now(),
    })
  })
}
