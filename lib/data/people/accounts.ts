import type { EmailAddress } from '#lib/core/people/person'
import { UserId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type NewAccount = {
  userId: UserId
  accountId: string
  name: string
  email: EmailAddress
  /** Made by better-auth's own hash, so that its sign-in reads it. */
  passwordHash: string
  at: Date
}

/** A person who signs in with e-mail and password. A taken address violates the unique index User_email_key. */
export async function createAccount(db: Connection, account: NewAccount): Promise<void> {
  const { userId, name, email, passwordHash, at } = account
  await db.user.create({
    data: {
      id: userId,
      name,
      email,
      createdAt: at,
      accounts: {
        create: {
          id: account.accountId,
          providerId: 'credential',
          accountId: userId,
          password: passwordHash,
          createdAt: at,
        },
      },
    },
  })
}

export type Person = { userId: UserId; name: string; email: string }

export async function findPersonByEmail(db: Connection, { email }: { email: EmailAddress }): Promise<Person | null> {
  const row = await db.user.findUnique({ where: { email }, select: { id: true, name: true, email: true } })
  return row ? { userId: UserId.parse(row.id), name: row.name, email: row.email } : null
}

/** The name before, or null when there is no such person. */
export async function renamePerson(
  db: Connection,
  { userId, name }: { userId: UserId; name: string },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ before: string }[]>`
    update "User" u set "name" = ${name}, "updatedAt" = now() from "User" old
    where u.id = ${userId}::uuid and old.id = u.id
    returning old."name" as before`
  return rows[0]?.before ?? null
}

/** Ends every unused reset link of the person. better-auth keeps nothing else under a person's id here. */
export async function deleteResetTokens(db: Connection, { userId }: { userId: UserId }): Promise<void> {
  await db.verification.deleteMany({ where: { value: userId } })
}

/** Makes new memberships of the person wait until the transaction ends: their foreign key needs the row this holds. */
export async function lockPerson(db: Connection, { userId }: { userId: UserId }): Promise<void> {
  await db.$queryRaw`select 1 as held from "User" where id = ${userId}::uuid for update`
}
