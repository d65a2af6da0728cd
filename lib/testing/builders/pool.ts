import { testDatabase } from '../database.ts'

/** A pool whose first version is ready and holds one prompt. */
export async function buildPool(owner: { workspaceId: string; createdById: string }): Promise<{
  poolId: string
  promptId: string
}> {
  const { db, newId, now } = testDatabase()
  const [poolId, promptId] = [newId(), newId()]
  const { workspaceId, createdById } = owner
  await db.pool.create({ data: { id: poolId, workspaceId, createdById, name: `Pool ${poolId}` } })
  await db.poolVersion.create({
    data: { id: newId(), workspaceId, poolId, number: 1, state: 'ready', readyAt: now(), promptCount: 1 },
  })
  await db.prompt.create({
    data: {
      ...{ id: promptId, workspaceId, poolId, addedInVersion: 1, position: 0 },
      messages: [{ role: 'user', content: 'hello' }],
      ...{ contentHash: 'a'.repeat(64), preview: 'hello', charCount: 5, wordCount: 1, turnCount: 1 },
    },
  })
  return { poolId, promptId }
}
