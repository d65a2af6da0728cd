import { beforeEach, describe, expect, test } from 'vitest'
import { EmailAddress } from '#lib/core/people/person'
import { accountDeps } from '#lib/http/account-deps'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimInstallation } from './claim-installation.ts'

const TOKEN = 'the-right-token'
const input = (who: string) => ({
  token: TOKEN,
  name: who,
  email: EmailAddress.parse(`${who}@example.org`),
  password: 'correct horse battery',
  workspaceName: 'Acme Research',
})
const deps = () => accountDeps(testDatabase())

beforeEach(resetDatabase)

describe('claimInstallation', () => {
  test('makes account, workspace and owner, and the password signs in', async () => {
    const { db, auth } = testDatabase()
    expect(await claimInstallation(deps(), TOKEN, input('ada'))).toEqual({ slug: 'acme-research' })
    const membership = await db.membership.findFirstOrThrow({ include: { user: true, workspace: true } })
    expect(membership).toMatchObject({ role: 'owner', user: { name: 'ada' }, workspace: { name: 'Acme Research' } })
    const signedIn = await auth.api.signInEmail({
      body: { email: 'ada@example.org', password: 'correct horse battery' },
    })
    expect(signedIn.user.id).toBe(membership.userId)
    expect(await db.auditEvent.count({ where: { action: 'installation.claimed' } })).toBe(1)
  })

  test('two set-ups at once make one owner and one workspace', async () => {
    const { db } = testDatabase()
    const results = await Promise.allSettled(
      ['ada', 'bob', 'eve', 'kim'].map((who) => claimInstallation(deps(), TOKEN, input(who))),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'gone' })
    expect(await db.user.count()).toBe(1)
    expect(await db.workspace.count()).toBe(1)
    const { ownerUserId } = await db.instance.findUniqueOrThrow({ where: { id: 1 } })
    expect(ownerUserId).toBe((await db.user.findFirstOrThrow()).id)
  })

  test('a wrong or cut token makes nothing', async () => {
    const { db } = testDatabase()
    for (const token of ['', 'the-right', 'the-wrong-token']) {
      await expect(claimInstallation(deps(), TOKEN, { ...input('ada'), token })).rejects.toMatchObject({
        code: 'not_allowed',
      })
    }
    expect(await db.user.count()).toBe(0)
  })

  test('a taken address is refused at its field and leaves the installation unclaimed', async () => {
    const { db, newId } = testDatabase()
    await db.user.create({ data: { id: newId(), name: 'x', email: 'ada@example.org' } })
    await expect(claimInstallation(deps(), TOKEN, input('ada'))).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'email' }],
    })
    expect(await db.instance.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({ ownerUserId: null })
    expect(await db.workspace.count()).toBe(0)
  })
})
