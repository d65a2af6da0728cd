import { beforeEach, describe, expect, test } from 'vitest'
import { accountDeps } from '#lib/http/account-deps'
import { buildMember } from '#lib/testing/builders/member'
import { buildUser } from '#lib/testing/builders/user'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { removeMember } from '../workspaces/remove-member.ts'
import { acceptInvite } from './accept-invite.ts'
import { createInvites } from './create-invites.ts'
import { joinByInvite } from './join-by-invite.ts'
import { listInvites } from './list-invites.ts'
import { renewInvite } from './renew-invite.ts'
import { revokeInvite } from './revoke-invite.ts'

const DAY_MS = 24 * 3600 * 1000
const later = (days: number) => {
  const at = new Date(testDatabase().now().getTime() + days * DAY_MS)
  return { ...testDatabase(), now: () => at }
}
const invite = async (email: string, role: 'annotator' | 'lead' = 'annotator') => {
  const owner = await buildMember('owner')
  const { made } = await createInvites(testDatabase(), owner.actor, { emails: [email], role, days: 7 })
  const [first] = made
  if (!first) throw new Error('no invite was made')
  return { owner, ...first }
}
const newPerson = { name: 'Kim', password: 'correct horse battery' }

beforeEach(resetDatabase)

describe('createInvites', () => {
  test('makes one link per address, folds duplicates, and names members and the already invited', async () => {
    const owner = await buildMember('owner')
    const ask = (emails: string[]) => createInvites(testDatabase(), owner.actor, { emails, role: 'annotator', days: 7 })
    const first = await ask(['a@example.org', 'a@example.org', owner.email])
    expect(first.made.map(({ email }) => email)).toEqual(['a@example.org'])
    expect(first.alreadyMembers).toEqual([owner.email])
    const second = await ask(['a@example.org', 'b@example.org'])
    expect(second.made.map(({ email }) => email)).toEqual(['b@example.org'])
    expect(second.alreadyInvited).toEqual(['a@example.org'])
  })

  test('two leads who invite the same person at once make one link', async () => {
    const owner = await buildMember('owner')
    const ask = () =>
      createInvites(testDatabase(), owner.actor, { emails: ['a@example.org'], role: 'annotator', days: 7 })
    const [left, right] = await Promise.all([ask(), ask()])
    expect([...left.made, ...right.made]).toHaveLength(1)
    expect([...left.alreadyInvited, ...right.alreadyInvited]).toEqual(['a@example.org'])
  })

  test('keeps no token', async () => {
    const { token } = await invite('a@example.org')
    expect(JSON.stringify(await testDatabase().db.invite.findMany())).not.toContain(token)
  })

  test('nobody invites above what they may grant', async () => {
    const lead = await buildMember('lead')
    await expect(
      createInvites(testDatabase(), lead.actor, { emails: ['a@example.org'], role: 'lead', days: 7 }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('an expired invite gives its address free', async () => {
    const { owner } = await invite('a@example.org')
    const again = await createInvites(later(8), owner.actor, { emails: ['a@example.org'], role: 'annotator', days: 1 })
    expect(again.made).toHaveLength(1)
  })
})

describe('an invite', () => {
  test('makes account and membership in one go', async () => {
    const { owner, token } = await invite('kim@example.org')
    const joined = await joinByInvite(accountDeps(testDatabase()), { token, ...newPerson })
    expect(joined).toEqual({ slug: owner.workspace.slug, email: 'kim@example.org' })
    const membership = await testDatabase().db.membership.findFirstOrThrow({
      where: { user: { email: 'kim@example.org' } },
    })
    expect(membership).toMatchObject({ workspaceId: owner.workspace.id, role: 'annotator' })
    expect((await listInvites(testDatabase(), owner.actor))[0]).toMatchObject({ state: 'accepted' })
  })

  test('two clicks at once make one account and one membership', async () => {
    const { token } = await invite('kim@example.org')
    const clicks = [1, 2, 3].map(() => joinByInvite(accountDeps(testDatabase()), { token, ...newPerson }))
    const results = await Promise.allSettled(clicks)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await testDatabase().db.user.count({ where: { email: 'kim@example.org' } })).toBe(1)
  })

  test('two acceptances at once by an existing account make one membership', async () => {
    for (let round = 0; round < 5; round++) {
      const kim = await buildUser()
      const { token } = await invite(kim.email)
      const clicks = [1, 2, 3].map(() => acceptInvite(testDatabase(), kim, { token }))
      const results = await Promise.allSettled(clicks)
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'gone' })
      expect(await testDatabase().db.membership.count({ where: { userId: kim.userId } })).toBe(1)
    }
  })

  test('an address with an account accepts by signing in, not by a second account', async () => {
    const kim = await buildUser()
    const { token } = await invite(kim.email)
    await expect(joinByInvite(accountDeps(testDatabase()), { token, ...newPerson })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('is for its address alone', async () => {
    const { token } = await invite('kim@example.org')
    const other = await buildUser()
    const refusal = acceptInvite(testDatabase(), other, { token })
    await expect(refusal).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(refusal).rejects.toThrow(
      `This invite is for kim@example.org; you are signed in as ${other.email}. Sign out to use it.`,
    )
  })

  test.each(['expired', 'revoked', 'used', 'unknown'] as const)(
    'that is %s opens nothing and says why',
    async (what) => {
      const kim = await buildUser()
      const { owner, token, inviteId } = await invite(kim.email)
      const deps = what === 'expired' ? later(7) : testDatabase()
      if (what === 'revoked') await revokeInvite(testDatabase(), owner.actor, { inviteId })
      if (what === 'used') await acceptInvite(testDatabase(), kim, { token })
      const code = what === 'unknown' ? 'not_found' : 'gone'
      await expect(acceptInvite(deps, kim, { token: what === 'unknown' ? 'x' : token })).rejects.toMatchObject({
        code,
        message: expect.stringMatching(/\.$/),
      })
      await expect(
        joinByInvite(accountDeps(deps), { token: what === 'unknown' ? 'x' : token, ...newPerson }),
      ).rejects.toMatchObject({ code })
    },
  )

  test('renewed: the new link opens and the old one does not', async () => {
    const kim = await buildUser()
    const { owner, token, inviteId } = await invite(kim.email)
    const renewed = await renewInvite(testDatabase(), owner.actor, { inviteId, days: 1 })
    await expect(acceptInvite(testDatabase(), kim, { token })).rejects.toMatchObject({ code: 'gone' })
    await expect(acceptInvite(testDatabase(), kim, { token: renewed.token })).resolves.toEqual({
      slug: owner.workspace.slug,
    })
  })

  test('lets a removed member come back, with the role of the new invite', async () => {
    const { owner, token } = await invite('kim@example.org')
    await joinByInvite(accountDeps(testDatabase()), { token, ...newPerson })
    const before = await testDatabase().db.membership.findFirstOrThrow({
      include: { user: true },
      where: { user: { email: 'kim@example.org' } },
    })
    const membershipId = owner.actor.membershipId
    await removeMember(testDatabase(), owner.actor, { membershipId: before.id as typeof membershipId })
    const again = await createInvites(testDatabase(), owner.actor, {
      emails: ['kim@example.org'],
      role: 'reviewer',
      days: 7,
    })
    const kim = { userId: owner.userId, email: 'kim@example.org' }
    await acceptInvite(
      testDatabase(),
      { ...kim, userId: before.userId as typeof kim.userId },
      { token: again.made[0]?.token ?? '' },
    )
    const after = await testDatabase().db.membership.findUniqueOrThrow({ where: { id: before.id } })
    expect(after).toMatchObject({ role: 'reviewer', removedAt: null })
  })

  test('of another workspace cannot be revoked or renewed', async () => {
    const { inviteId } = await invite('kim@example.org')
    const stranger = await buildMember('owner')
    await expect(revokeInvite(testDatabase(), stranger.actor, { inviteId })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(renewInvite(testDatabase(), stranger.actor, { inviteId, days: 1 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('by a lead: an owner’s invite to lead cannot be renewed by them', async () => {
    const { owner, inviteId } = await invite('kim@example.org', 'lead')
    const lead = await buildMember('lead', { workspace: owner.workspace })
    await expect(renewInvite(testDatabase(), lead.actor, { inviteId, days: 1 })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    expect((await listInvites(testDatabase(), owner.actor))[0]).toMatchObject({ state: 'pending' })
  })
})
