import { beforeEach, expect, test } from 'vitest'
import { buildMember } from '#lib/testing/builders/member'
import { buildPromptPool } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import type { Connection } from '../client.ts'
import { summarizeVersion } from './versions.ts'

beforeEach(resetDatabase)

const built = async (texts: Parameters<typeof buildPromptPool>[1]) => {
  const { workspace, actor } = await buildMember('lead')
  return buildPromptPool({ workspaceId: workspace.id, createdById: actor.membershipId }, texts)
}

/** The test's database, and how many rows the longest answer had. */
function countingRows(): { db: Connection; most: () => number } {
  const { db } = testDatabase()
  let most = 0
  const $queryRaw = async (...query: Parameters<Connection['$queryRaw']>) => {
    const rows = await db.$queryRaw<unknown[]>(...query)
    most = Math.max(most, rows.length)
    return rows
  }
  const watched = new Proxy(db, {
    get: (target, name) => (name === '$queryRaw' ? $queryRaw : Reflect.get(target, name)),
  })
  return { db: watched, most: () => most }
}

test('of as many sources as prompts only the 20 most frequent leave the database, the others as one number', async () => {
  const many = Array.from({ length: 300 }, (_, n) => ({
    text: `Question ${n}`,
    source: `thread ${String(n).padStart(3, '0')}`,
  }))
  const again = [250, 251, 251].map((n) => ({ text: `Again ${n}`, source: `thread ${n}` }))
  const { poolId } = await built([...many, ...again, 'no source'])
  const { db, most } = countingRows()
  const { sources, otherSources, langs, otherLangs } = await summarizeVersion(db, { poolId, number: 1 })
  expect(sources.slice(0, 4)).toEqual([
    { value: 'thread 251', count: 3 },
    { value: 'thread 250', count: 2 },
    { value: null, count: 1 },
    { value: 'thread 000', count: 1 },
  ])
  expect(sources).toHaveLength(20)
  expect(otherSources).toBe(304 - 3 - 2 - 18)
  expect({ langs, otherLangs }).toEqual({ langs: [], otherLangs: 0 })
  expect(most()).toBeLessThan(60)
})

test('a version without prompts has neither sources nor others', async () => {
  const { poolId } = await built([])
  const { db } = testDatabase()
  expect(await summarizeVersion(db, { poolId, number: 1 })).toMatchObject({ sources: [], otherSources: 0, turns: [] })
})
