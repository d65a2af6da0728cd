import { beforeEach, describe, expect, test } from 'vitest'
import { accountDeps } from '#lib/http/account-deps'
import { isResetLinkOpen, resetPassword } from '#lib/http/reset-password'
import { buildMember } from '#lib/testing/builders/member'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { createInvites } from '../invites/create-invites.ts'
import { changeMemberRole } from './change-member-role.ts'
import { leaveWorkspace } from './leave-workspace.ts'
import { makeResetLink } from './make-reset-link.ts'
import { removeMember } from './remove-member.ts'

const owners = (workspaceId: string) =>
  testDatabase().db.membership.count({ where: { workspaceId, role: 'owner', removedAt: null } })
const actionsRecorded = async () => (await testDatabase().db.auditEvent.findMany()).map(({ action }) => action)

beforeEach(resetDatabase)

describe('the last owner', () => {
  test('two owners who demote each other at once leave one', async () => {
    for (let round = 0; round < 5; round++) {
      const ada = await buildMember('owner')
      const bob = await buildMember('owner', { workspace: ada.workspace })
      const results = await Promise.allSettled([
        changeMemberRole(testDatabase(), ada.actor, { membershipId: bob.actor.membershipId, role: 'annotator' }),
        changeMemberRole(testDatabase(), bob.actor, { membershipId: ada.actor.membershipId, role: 'annotator' }),
      ])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await owners(ada.workspace.id)).toBe(1)
    }
  })

  test('two owners who leave at once leave one', async () => {
    const ada = await buildMember('owner')
    const bob = await buildMember('owner', { workspace: ada.workspace })
    const results = await Promise.allSettled([ada, bob].map(({ actor }) => leaveWorkspace(testDatabase(), actor)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await owners(ada.workspace.id)).toBe(1)
  })

  test('can neither leave nor demote themself', async () => {
    const { actor, workspace } = await buildMember('owner')
    await expect(leaveWorkspace(testDatabase(), actor)).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      changeMemberRole(testDatabase(), actor, { membershipId: actor.membershipId, role: 'lead' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect(await owners(workspace.id)).toBe(1)
    expect(await actionsRecorded()).toEqual([])
  })
})

describe('members', () => {
  test('someone demoted a moment ago can no longer act as owner', async () => {
    const ada = await buildMember('owner')
    const bob = await buildMember('owner', { workspace: ada.workspace })
    const kim = await buildMember('annotator', { workspace: ada.workspace })
    await changeMemberRole(testDatabase(), ada.actor, { membershipId: bob.actor.membershipId, role: 'reviewer' })
    await expect(
      removeMember(testDatabase(), bob.actor, { membershipId: kim.actor.membershipId }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('a member of another workspace cannot be named', async () => {
    const ada = await buildMember('owner')
    const foreign = await buildMember('annotator')
    const { membershipId } = foreign.actor
    await expect(removeMember(testDatabase(), ada.actor, { membershipId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(changeMemberRole(testDatabase(), ada.actor, { membershipId, role: 'lead' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(makeResetLink(accountDeps(testDatabase()), ada.actor, { membershipId })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('the open invites of someone who may no longer grant their roles end with it', async () => {
    const ada = await buildMember('owner')
    const bob = await buildMember('owner', { workspace: ada.workspace })
    const days = 7
    await createInvites(testDatabase(), bob.actor, { emails: ['o@example.org'], role: 'owner', days })
    await createInvites(testDatabase(), bob.actor, { emails: ['a@example.org'], role: 'annotator', days })
    const live = async () =>
      (await testDatabase().db.invite.findMany({ where: { revokedAt: null } })).map(({ email }) => email)
    await changeMemberRole(testDatabase(), ada.actor, { membershipId: bob.actor.membershipId, role: 'lead' })
    expect(await live()).toEqual(['a@example.org'])
    await removeMember(testDatabase(), ada.actor, { membershipId: bob.actor.membershipId })
    expect(await live()).toEqual([])
  })

  test('every change is told to the audit log with before and after', async () => {
    const ada = await buildMember('owner')
    const kim = await buildMember('annotator', { workspace: ada.workspace })
    await changeMemberRole(testDatabase(), ada.actor, { membershipId: kim.actor.membershipId, role: 'reviewer' })
    await removeMember(testDatabase(), ada.actor, { membershipId: kim.actor.membershipId })
    expect(await actionsRecorded()).toEqual(['member.role-changed', 'member.removed'])
    const event = await testDatabase().db.auditEvent.findFirstOrThrow({ where: { action: 'member.role-changed' } })
    expect(event).toMatchObject({ actorUserId: ada.userId, targetId: kim.actor.membershipId })
    expect(event.summary).toEqual({ person: kim.email, before: 'annotator', after: 'reviewer' })
  })
})

describe('makeResetLink', () => {
  const make = async () => {
    const ada = await buildMember('owner')
    const kim = await buildMember('annotator', { workspace: ada.workspace })
    const { token } = await makeResetLink(accountDeps(testDatabase()), ada.actor, kim.actor)
    return { ada, kim, token }
  }

  test('the link sets a password once, ends all sessions, and the token itself is not kept', async () => {
    const { kim, token } = await make()
    const { db, auth } = testDatabase()
    const headers = await buildSignedInHeaders(kim)
    expect(JSON.stringify(await db.verification.findMany())).not.toContain(token)
    await resetPassword(testDatabase(), { token, newPassword: 'a new long password' })
    expect(await auth.api.getSession({ headers })).toBeNull()
    await buildSignedInHeaders({ email: kim.email, password: 'a new long password' })
    await expect(buildSignedInHeaders(kim)).rejects.toThrow()
    await expect(resetPassword(testDatabase(), { token, newPassword: 'another password' })).rejects.toMatchObject({
      code: 'gone',
    })
    expect(await actionsRecorded()).toEqual(['member.reset-link-made', 'person.password-reset'])
  })

  test('of two uses at once one counts', async () => {
    const { token } = await make()
    const uses = ['first password', 'other password'].map((newPassword) =>
      resetPassword(testDatabase(), { token, newPassword }),
    )
    const results = await Promise.allSettled(uses)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a newer link replaces the older, and both expire after 24 hours', async () => {
    const { ada, kim, token } = await make()
    const { token: newer } = await makeResetLink(accountDeps(testDatabase()), ada.actor, kim.actor)
    expect(await isResetLinkOpen(testDatabase(), token)).toBe(false)
    expect(await isResetLinkOpen(testDatabase(), newer)).toBe(true)
    const tomorrow = new Date(testDatabase().now().getTime() + 24 * 3600 * 1000)
    expect(await isResetLinkOpen({ ...testDatabase(), now: () => tomorrow }, newer)).toBe(false)
  })

  test('is refused for a person who belongs to a workspace the owner does not own', async () => {
    const ada = await buildMember('owner')
    const kim = await buildMember('annotator', { workspace: ada.workspace })
    const elsewhere = await buildMember('annotator', { user: kim })
    const deps = accountDeps(testDatabase())
    await expect(makeResetLink(deps, ada.actor, kim.actor)).rejects.toMatchObject({ code: 'conflict' })
    await buildMember('owner', { user: ada, workspace: elsewhere.workspace })
    await expect(makeResetLink(deps, ada.actor, kim.actor)).resolves.toMatchObject({ name: kim.name })
  })
})
