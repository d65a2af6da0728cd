import { type Actor, authorize } from '#lib/core/access/actor'
import { type Member, listMembers as selectMembers } from '#lib/data/people/memberships'
import type { Deps } from '../deps.ts'

/** The present members, owners first. @throws AppError not_allowed */
export async function listMembers(deps: Pick<Deps, 'db'>, actor: Actor): Promise<Member[]> {
  authorize(actor, 'member.list')
  return selectMembers(deps.db, actor)
}
