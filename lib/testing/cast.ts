import { type Role, roles } from '#lib/core/access/can'
import { type BuiltMember, buildMember } from './builders/member.ts'
import { buildSignedInHeaders } from './builders/signed-in-headers.ts'
import type { BuiltWorkspace } from './builders/workspace.ts'
import { testDatabase } from './database.ts'

export type CastMember = BuiltMember & { headers: Headers }

/** Everybody a permission is about: each role in one workspace, and the owner of another. */
export type Cast = Record<Role, CastMember> & { workspace: BuiltWorkspace; stranger: CastMember }

const signedIn = async (member: BuiltMember): Promise<CastMember> => ({
  ...member,
  headers: await buildSignedInHeaders(member),
})

export async function buildCast(): Promise<Cast> {
  const owner = await signedIn(await buildMember('owner'))
  const { workspace } = owner
  const [lead, reviewer, annotator] = await Promise.all(
    (['lead', 'reviewer', 'annotator'] as const).map(async (role) => signedIn(await buildMember(role, { workspace }))),
  )
  const stranger = await signedIn(await buildMember('owner'))
  if (!lead || !reviewer || !annotator) throw new Error('the cast is not complete')
  // So that the owner may leave: a workspace keeps one.
  await buildMember('owner', { workspace })
  return { workspace, owner, lead, reviewer, annotator, stranger }
}

/** Gives everybody their place back, whatever the last call did to it. */
export async function restoreCast(cast: Cast): Promise<void> {
  for (const role of roles) {
    const id = cast[role].actor.membershipId
    await testDatabase().db.membership.update({ where: { id }, data: { role, removedAt: null } })
  }
}
