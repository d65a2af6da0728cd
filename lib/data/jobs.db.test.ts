import { beforeEach, describe, expect, test } from 'vitest'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { enqueueJob, removeJob } from './jobs.ts'
import { recordHeartbeat, takeOverAllPools, takeOverPools, takeOverSilentPools } from './worker-heartbeats.ts'

beforeEach(resetDatabase)
const db = () => testDatabase().db
const jobs = async () =>
  (
    await db().$pool.query(
      'SELECT id::text, task_identifier AS name, key, locked_by FROM graphile_worker.jobs ORDER BY id',
    )
  ).rows

describe('a job', () => {
  test('exists exactly when the transaction that asked for it commits', async () => {
    await expect(
      db().$transaction(async (tx) => {
        await enqueueJob(tx, { name: 'sweep', payload: {} })
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await jobs()).toEqual([])
    const id = await db().$transaction((tx) => enqueueJob(tx, { name: 'sweep', payload: { n: 1 } }))
    expect(await jobs()).toMatchObject([{ id, name: 'sweep' }])
  })

  test('with the key of a waiting one takes its place', async () => {
    await enqueueJob(db(), { name: 'sweep', payload: { n: 1 }, jobKey: 'k' })
    await enqueueJob(db(), { name: 'sweep', payload: { n: 2 }, jobKey: 'k' })
    expect(await jobs()).toHaveLength(1)
    expect(await removeJob(db(), { jobKey: 'k' })).toBe(true)
    expect(await removeJob(db(), { jobKey: 'k' })).toBe(false)
    expect(await jobs()).toEqual([])
  })
})

describe('the jobs of a worker', () => {
  const lock = (poolId: string) =>
    db().$pool.query(
      'UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = $1 WHERE locked_by IS NULL',
      [poolId],
    )
  const silence = (poolId: string, seconds: number) =>
    db()
      .$executeRaw`UPDATE "WorkerHeartbeat" SET "seenAt" = now() - make_interval(secs => ${seconds}) WHERE "poolId" = ${poolId}`

  test('are taken over when it was silent for longer than allowed, and those of a live one are not', async () => {
    for (const poolId of ['dead', 'alive']) {
      await enqueueJob(db(), { name: 'sweep', payload: {} })
      await lock(poolId)
      await recordHeartbeat(db(), { poolId, lockNames: [poolId] })
    }
    expect(await takeOverSilentPools(db(), { olderThanSeconds: 30 })).toEqual([])
    await silence('dead', 31)
    await silence('alive', 29)
    expect(await takeOverSilentPools(db(), { olderThanSeconds: 30 })).toEqual(['dead'])
    expect((await jobs()).map((job) => job.locked_by)).toEqual([null, 'alive'])
    expect(await takeOverSilentPools(db(), { olderThanSeconds: 30 })).toEqual([])
  })

  test('are free at once when its end is known', async () => {
    await enqueueJob(db(), { name: 'sweep', payload: {} })
    await lock('gone')
    await recordHeartbeat(db(), { poolId: 'gone', lockNames: ['gone'] })
    await takeOverPools(db(), { poolIds: ['gone'] })
    expect((await jobs()).map((job) => job.locked_by)).toEqual([null])
    expect(await db().workerHeartbeat.count()).toBe(0)
  })

  test('are all free for the only worker, even those of one that never said that it is alive', async () => {
    await enqueueJob(db(), { name: 'sweep', payload: {} })
    await lock('never-heard-of')
    await takeOverAllPools(db())
    expect((await jobs()).map((job) => job.locked_by)).toEqual([null])
  })
})
