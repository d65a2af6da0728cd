import { beforeEach, expect, test } from 'vitest'
import { EmailAddress } from '#lib/core/people/person'
import { storeResetToken } from '#lib/platform/reset-links'
import { buildUser } from '#lib/testing/builders/user'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import type { ResetDeps } from './account-deps.ts'
import { makeRescueLink } from './make-rescue-link.ts'

beforeEach(resetDatabase)

const deps = (): ResetDeps => ({
  ...testDatabase(),
  storeResetToken: (params) => storeResetToken(testDatabase().auth, params),
})

test('a rescue link sets a new password once, replaces the one before, and is written down', async () => {
  const { db, auth } = testDatabase()
  const { email, userId } = await buildUser()
  const address = EmailAddress.parse(email)
  const first = await makeRescueLink(deps(), { email: address })
  const second = await makeRescueLink(deps(), { email: address })
  const reset = (token: string) => auth.api.resetPassword({ body: { token, newPassword: 'a-new-password' } })
  await expect(reset(first.token)).rejects.toThrow()
  await reset(second.token)
  await expect(reset(second.token)).rejects.toThrow()
  expect((await auth.api.signInEmail({ body: { email, password: 'a-new-password' } })).user.id).toBe(userId)
  const events = await db.auditEvent.findMany({ where: { targetId: userId, action: 'person.rescue-link-made' } })
  expect(events).toHaveLength(2)
  expect(JSON.stringify(events)).not.toContain(second.token)
})

test('an address that nobody has gets no link', async () => {
  await expect(makeRescueLink(deps(), { email: EmailAddress.parse('nobody@example.org') })).rejects.toMatchObject({
    code: 'not_found',
  })
})
