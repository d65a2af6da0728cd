import { describe, expect, test } from 'vitest'
import { type Action, actions, can, grantableRoles, type Role, roles } from './can.ts'

/** The whole table once more, by hand: o owner, l lead, r reviewer, a annotator. */
const expected: Record<Action, string> = {
  'workspace.view': 'olra',
  'workspace.leave': 'olra',
  'workspace.rename': 'o',
  'member.list': 'ol',
  'member.change-role': 'o',
  'member.remove': 'o',
  'member.reset-password': 'o',
  'invite.list': 'ol',
  'invite.create': 'ol',
  'invite.revoke': 'ol',
  'audit.view': 'o',
  'pool.view': 'olr',
  'pool.import': 'ol',
  'pool.rename': 'ol',
  'pool.archive': 'ol',
  'campaign.view': 'olr',
  'campaign.edit': 'ol',
  'campaign.export': 'ol',
  'remark.settle': 'olr',
  'evidence.view': 'olr',
  'calibration.edit': 'ol',
  'assignment.work': 'olra',
}

describe('can', () => {
  test.each(actions.flatMap((action) => roles.map((role) => [role, action] as const)))('%s: %s', (role, action) => {
    expect(can(role, action)).toBe(expected[action].includes(role.charAt(0)))
  })

  test('a role may do whatever the role below it may', () => {
    for (const action of actions) {
      const mayDo = roles.map((role) => can(role, action))
      expect(mayDo, action).toEqual([...mayDo].sort((left, right) => Number(right) - Number(left)))
    }
  })
})

describe('grantableRoles', () => {
  test.each<[Role, readonly Role[]]>([
    ['owner', ['owner', 'lead', 'reviewer', 'annotator']],
    ['lead', ['reviewer', 'annotator']],
    ['reviewer', []],
    ['annotator', []],
  ])('%s grants %j and nothing above', (role, granted) => {
    expect(grantableRoles(role)).toEqual(granted)
  })
})
