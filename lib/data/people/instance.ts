import type { UserId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type InstanceFacts = { isClaimed: boolean; hasDemo: boolean }

export async function readInstance(db: Connection): Promise<InstanceFacts> {
  const row = await db.instance.findUnique({ where: { id: 1 } })
  return { isClaimed: row?.ownerUserId != null, hasDemo: row?.hasDemo ?? false }
}

/** Makes the person the installation's owner unless it has one. The guard decides between simultaneous claims. */
export async function claimInstance(db: Connection, { userId, at }: { userId: UserId; at: Date }): Promise<boolean> {
  const { count } = await db.instance.updateMany({
    where: { id: 1, ownerUserId: null },
    data: { ownerUserId: userId, claimedAt: at },
  })
  return count === 1
}
