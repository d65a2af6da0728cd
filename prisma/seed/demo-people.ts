import type { Actor } from '#lib/core/access/actor'
import { demoAccounts } from '#lib/core/access/demo-accounts'
import { EmailAddress } from '#lib/core/people/person'
import { MembershipId, UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { createAccount } from '#lib/data/people/accounts'
import type { Runtime } from '#lib/platform/runtime'
import { firstFreeSlug } from '#lib/services/workspaces/first-free-slug'

const NAME = 'Demo workspace'
const PREFERRED_SLUG = 'demo'

/** The demo workspace and its five people, in one transaction; returns the owner. */
export async function seedDemoPeople(runtime: Runtime): Promise<Actor> {
  const { db, newId } = runtime
  const there = await db.workspace.findFirst({
    where: { isDemo: true },
    select: {
      id: true,
      memberships: { where: { role: 'owner', removedAt: null }, select: { id: true, userId: true } },
    },
  })
  const owner = there?.memberships[0]
  if (there && owner) return actorOf(there.id, owner.id, owner.userId)

  const hash = (await runtime.auth.$context).password.hash
  const at = runtime.now()
  const people = await Promise.all(
    demoAccounts.map(async (account) => ({
      ...account,
      passwordHash: await hash(account.password),
      userId: newId(),
      membershipId: newId(),
    })),
  )
  const workspaceId = newId()
  const slug = await firstFreeSlug(runtime, PREFERRED_SLUG)
  await db.$transaction(async (tx) => {
    await tx.workspace.create({ data: { id: workspaceId, slug, name: NAME, isDemo: true, createdAt: at } })
    for (const { userId, membershipId, name, email, role, passwordHash } of people) {
      const account = {
        userId: UserId.parse(userId),
        accountId: newId(),
        name,
        email: EmailAddress.parse(email),
        passwordHash,
        at,
      }
      await createAccount(tx, account)
      await tx.membership.create({ data: { id: membershipId, workspaceId, userId, role, createdAt: at } })
    }
  })
  const made = people.find((person) => person.role === 'owner')
  if (!made) throw new Error('the demo accounts have no owner')
  return actorOf(workspaceId, made.membershipId, made.userId)
}

function actorOf(workspaceId: string, membershipId: string, userId: string): Actor {
  return {
    workspaceId: WorkspaceId.parse(workspaceId),
    membershipId: MembershipId.parse(membershipId),
    userId: UserId.parse(userId),
    role: 'owner',
  }
}
