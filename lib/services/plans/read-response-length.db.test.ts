import { beforeEach, expect, test } from 'vitest'
import { buildMember } from '#lib/testing/builders/member'
import { buildPromptPool, buildVersion } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { readResponseLength } from './read-response-length.ts'

beforeEach(resetDatabase)

test('the mean words of a response are those of one version, and say over how many responses they were taken', async () => {
  const { db } = testDatabase()
  const { actor } = await buildMember('lead')
  const { workspaceId, membershipId: createdById } = actor
  const { poolId } = await buildPromptPool({ workspaceId, createdById }, ['one', 'two', 'three'], 2)
  await db.candidateResponse.updateMany({ where: { poolId, index: 0 }, data: { wordCount: 8 } })
  await db.candidateResponse.updateMany({ where: { poolId, index: 1 }, data: { wordCount: 3 } })
  await buildVersion({ workspaceId, poolId, number: 2 }, ['four'], 4)
  await db.candidateResponse.updateMany({ where: { prompt: { poolId, addedInVersion: 2 } }, data: { wordCount: 13 } })
  const read = (versionNumber: number) => readResponseLength(testDatabase(), actor, { poolId, versionNumber })
  expect(await read(1)).toEqual({ mean: 5.5, responses: 6 })
  expect(await read(2)).toEqual({ mean: 8.5, responses: 10 })
})

test('a pool without responses has no mean', async () => {
  const { actor } = await buildMember('lead')
  const { workspaceId, membershipId: createdById } = actor
  const { poolId } = await buildPromptPool({ workspaceId, createdById }, ['one'])
  expect(await readResponseLength(testDatabase(), actor, { poolId, versionNumber: 1 })).toBeNull()
})
