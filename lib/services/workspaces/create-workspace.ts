import { slugFromName } from '#lib/core/people/workspace-name'
import { AppError } from '#lib/core/vocabulary/app-error'
import { MembershipId, type UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { violatedConstraint } from '#lib/data/errors'
import { createWorkspace as insertWorkspace, listWorkspacesOf } from '#lib/data/people/workspaces'
import type { Deps } from '../deps.ts'
import { firstFreeSlug } from './first-free-slug.ts'

export type CreateWorkspace = { name: string; slug?: string | undefined }

/**
 * A new workspace owned by its maker, who must own one already. Without a slug, one is made from the name.
 * @throws AppError not_allowed, invalid_input (slug taken)
 */
export async function createWorkspace(
  deps: Deps,
  { userId }: { userId: UserId },
  input: CreateWorkspace,
): Promise<{ slug: string }> {
  const own = await listWorkspacesOf(deps.db, { userId })
  if (!own.some(({ role }) => role === 'owner')) {
    throw new AppError('not_allowed', 'Only someone who owns a workspace can make another. Ask an owner to make it.')
  }
  const slug = input.slug ?? (await firstFreeSlug(deps, slugFromName(input.name)))
  const at = deps.now()
  const workspaceId = WorkspaceId.parse(deps.newId())
  const ownerMembershipId = MembershipId.parse(deps.newId())
  try {
    await deps.db.$transaction(async (tx) => {
      await insertWorkspace(tx, { workspaceId, slug, name: input.name, ownerUserId: userId, ownerMembershipId, at })
      await recordAudit(tx, {
        id: deps.newId(),
        workspaceId,
        actorUserId: userId,
        action: 'workspace.created',
        targetType: 'workspace',
        targetId: workspaceId,
        summary: { name: input.name, slug },
        at,
      })
    })
  } catch (error) {
    if (!violatedConstraint(error)?.includes('slug')) throw error
    throw new AppError('invalid_input', `The address "${slug}" is taken. Choose another.`, {
      problems: [{ path: 'slug', message: 'This address is taken. Choose another.' }],
    })
  }
  return { slug }
}
