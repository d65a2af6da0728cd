import { UserId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '../database.ts'

export const TEST_PASSWORD = 'correct horse battery'

export type BuiltUser = { userId: UserId; name: string; email: string; password: string }

// One hash serves every test account: hashing is slow on purpose.
let hash: Promise<string> | undefined
const hashOnce = () => {
  hash ??= testDatabase().auth.$context.then((context) => context.password.hash(TEST_PASSWORD))
  return hash
}

/** An account that can sign in with TEST_PASSWORD; the address is unique unless given. */
export async function buildUser(given: { email?: string; name?: string } = {}): Promise<BuiltUser> {
  const { db, newId } = testDatabase()
  const id = newId()
  const user = await db.user.create({
    data: {
      id,
      name: given.name ?? 'Test person',
      email: given.email ?? `p-${id.slice(-12)}@example.org`,
      emailVerified: true,
      accounts: { create: { id: newId(), accountId: id, providerId: 'credential', password: await hashOnce() } },
    },
    select: { name: true, email: true },
  })
  return { userId: UserId.parse(id), ...user, password: TEST_PASSWORD }
}
