import { expect, test } from 'vitest'
import type { Thread } from './thread.ts'
import type { ThreadPool } from './thread-pool.ts'
import { withThreads } from './with-threads.ts'

test('an abort at the moment the thread is lent ends it, and the work rejects with the reason', async () => {
  const stopping = new AbortController()
  const reason = new Error('enough')
  let endWork: (reason: unknown) => void = () => undefined
  const thread = {} as Thread
  const ended: [Thread, unknown][] = []
  const pool: Pick<ThreadPool, 'borrow' | 'borrowFree' | 'end' | 'giveBack' | 'size'> = {
    size: 1,
    borrow: async () => {
      // What others do between the answer and whoever waits for it.
      queueMicrotask(() => stopping.abort(reason))
      return thread
    },
    borrowFree: () => null,
    giveBack: () => undefined,
    end: async (one, why) => {
      ended.push([one, why])
      setTimeout(() => endWork(why))
    },
  }
  const work = withThreads(pool as ThreadPool, 1, stopping.signal, async () => {
    await new Promise<never>((_resolve, reject) => {
      endWork = reject
    })
  })
  await expect(work).rejects.toBe(reason)
  expect(ended[0]).toEqual([thread, reason])
})
