import { beforeEach, describe, expect, test } from 'vitest'
import type { RateRule } from '#lib/core/access/rate-rules'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { countTry, forgiveTry } from './limit-tries.ts'

const rule: RateRule = { name: 'test', limit: 5, windowSeconds: 60 }
const at = new Date('2026-03-01T09:00:30Z')
const deps = (now = at) => ({ db: testDatabase().db, now: () => now })

beforeEach(resetDatabase)

describe('countTry', () => {
  test('of many tries at once exactly the limit passes', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => countTry(deps(), [{ rule, whom: ['ada'] }])),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    for (const result of tries) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ code: 'too_many_requests', retryAfterSeconds: 30 })
      }
    }
  })

  test('one person’s tries do not slow another down', async () => {
    for (let n = 0; n < 5; n++) await countTry(deps(), [{ rule, whom: ['ada'] }])
    await expect(countTry(deps(), [{ rule, whom: ['bob'] }])).resolves.toBeUndefined()
  })

  test('the next window starts from nothing', async () => {
    for (let n = 0; n < 5; n++) await countTry(deps(), [{ rule, whom: ['ada'] }])
    await expect(countTry(deps(), [{ rule, whom: ['ada'] }])).rejects.toMatchObject({ code: 'too_many_requests' })
    await expect(countTry(deps(new Date('2026-03-01T09:01:00Z')), [{ rule, whom: ['ada'] }])).resolves.toBeUndefined()
  })

  test('successes never use a limit up', async () => {
    for (let n = 0; n < 50; n++) {
      await countTry(deps(), [{ rule, whom: ['office'] }])
      await forgiveTry(deps(), [{ rule, whom: ['office'] }], at)
    }
  })

  test('what was typed is not kept', async () => {
    await countTry(deps(), [{ rule, whom: ['ada@example.org'] }])
    const rows = await testDatabase().db.rateWindow.findMany()
    expect(JSON.stringify(rows)).not.toContain('ada')
  })

  test('windows older than a day are swept', async () => {
    await countTry(deps(), [{ rule, whom: ['ada'] }])
    await countTry(deps(new Date('2026-03-03T09:00:30Z')), [{ rule, whom: ['bob'] }])
    expect(await testDatabase().db.rateWindow.count()).toBe(1)
  })
})
