import type { Actor } from '#lib/core/access/actor'
import type { Role } from '#lib/core/access/can'
import { MembershipId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '../database.ts'
import { type BuiltUser, buildUser } from './user.ts'
import { type BuiltWorkspace, buildWorkspace } from './workspace.ts'

export type BuiltMember = BuiltUser & { workspace: BuiltWorkspace; actor: Actor }

/** A person with this role: in the given workspace or a new one, with the given account or a new one. */
export async function buildMember(
  role: Role,
  given: { workspace?: BuiltWorkspace; user?: BuiltUser } = {},
): Promise<BuiltMember> {
  const { db, newId } = testDatabase()
  const workspace = given.workspace ?? (await buildWorkspace())
  const user = given.user ?? (await buildUser())
  const membershipId = newId()
  await db.membership.create({ data: { id: membershipId, workspaceId: workspace.id, userId: user.userId, role } })
  const actor = { userId: user.userId, membershipId: MembershipId.parse(membershipId), workspaceId: workspace.id, role }
  return { ...user, workspace, actor }
}
