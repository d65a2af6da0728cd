import type { Actor } from '#lib/core/access/actor'
import type { Deps } from '../deps.ts'
import { removeMember } from './remove-member.ts'

/** The actor's own membership ends. @throws AppError conflict (the last owner) */
export function leaveWorkspace(deps: Deps, actor: Actor): Promise<void> {
  return removeMember(deps, actor, actor)
}
