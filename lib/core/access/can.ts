import { z } from 'zod'

export const roles = ['owner', 'lead', 'reviewer', 'annotator'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

const everyone = roles
const staff = ['owner', 'lead', 'reviewer'] as const
const leads = ['owner', 'lead'] as const
const owners = ['owner'] as const

/**
 * Who may do what inside their own workspace: the one table that services obey and the interface asks.
 * Another workspace's things answer 404 before this table is read.
 */
const allowed = {
  'workspace.view': everyone,
  'workspace.leave': everyone,
  'workspace.rename': owners,
  'member.list': leads,
  'member.change-role': owners,
  'member.remove': owners,
  'member.reset-password': owners,
  'invite.list': leads,
  'invite.create': leads,
  'invite.revoke': leads,
  'audit.view': owners,
  'pool.view': staff,
  'pool.import': leads,
  'pool.rename': leads,
  'pool.archive': leads,
  'campaign.view': staff,
  'campaign.edit': leads,
  'campaign.export': leads,
  'remark.settle': staff,
  'evidence.view': staff,
  'calibration.edit': leads,
  // Which campaigns a person works in is the roster's word, whatever their role.
  'assignment.work': everyone,
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof allowed
export const actions = Object.keys(allowed) as Action[]

/** Whether `role` may perform `action` in its own workspace. Total: every role × action has an answer. */
export function can(role: Role, action: Action): boolean {
  return (allowed[action] as readonly Role[]).includes(role)
}

/** The roles an inviter or an owner may hand out: nobody grants a role above their own. */
export function grantableRoles(role: Role): readonly Role[] {
  if (role === 'owner') return roles
  return can(role, 'invite.create') ? roles.filter((granted) => granted !== 'owner' && granted !== 'lead') : []
}
