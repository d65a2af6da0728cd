import { expect, test } from 'vitest'
import { openNextVersion } from '#lib/data/pools/augment'
import { hasDraft } from '#lib/data/pools/versions'
import { waitUntil } from '#lib/platform/processes'
import { buildImport, jsonLines } from '#lib/testing/builders/import'
import { buildMember } from '#lib/testing/builders/member'
import { buildPromptPool } from '#lib/testing/builders/prompt-pool'
import { testDatabase } from '#lib/testing/database'

const someoneWaits = async () => {
  const { rows } = await testDatabase().db.$pool.query(`select 1 from pg_locks where not granted`)
  return rows.length > 0
}

test('an import asked for while another version is being made is the version after it', async () => {
  const { db, newId, now } = testDatabase()
  const { workspace, actor } = await buildMember('lead')
  const owner = { workspaceId: workspace.id, createdById: actor.membershipId }
  const { poolId } = await buildPromptPool(owner, ['one', 'two'])
  let imported: ReturnType<typeof buildImport> | null = null
  await db.$transaction(
    async (tx) => {
      const next = { workspaceId: actor.workspaceId, poolId, after: 1, versionId: newId(), at: now() }
      expect(await openNextVersion(tx, next)).toBe(true)
      imported = buildImport(actor, jsonLines([{ prompt: 'three' }]), { poolId })
      expect(await waitUntil(someoneWaits, { withinMs: 4_000 })).toBe(true)
      await tx.$executeRaw`
        update "PoolVersion" set state = 'ready', "readyAt" = now(), summary = '{}' where "poolId" = ${poolId}::uuid and number = 2`
    },
    { timeout: 20_000 },
  )
  expect(await imported).toMatchObject({ poolId, versionNumber: 3, state: 'queued' })
  expect(await hasDraft(db, { poolId })).toBe(true)
})
