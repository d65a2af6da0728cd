import type { Thread } from './thread.ts'
import type { ThreadPool } from './thread-pool.ts'

/** At least one thread. */
export type Lent = readonly [Thread, ...Thread[]]

/** The threads that are free now, `most` of them at most. */
export function borrowAllFree(pool: ThreadPool, most: number = pool.size): Thread[] {
  const lent: Thread[] = []
  while (lent.length < most) {
    const thread = pool.borrowFree()
    if (!thread) break
    lent.push(thread)
  }
  return lent
}

/**
 * Runs `work` with up to `most` threads: waits for one, and takes the others only if they are free. When the work fails or the
 * signal aborts they are ended in the middle of whatever they do, because what they hold is of no use to anyone.
 */
export async function withThreads<T>(
  pool: ThreadPool,
  most: number,
  signal: AbortSignal,
  work: (lent: Lent) => Promise<T>,
): Promise<T> {
  const lent: Lent = [await pool.borrow(signal), ...borrowAllFree(pool, most - 1)]
  const endAll = (reason: unknown) => {
    for (const thread of lent) void pool.end(thread, reason)
  }
  const onAbort = () => endAll(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  try {
    const result = await work(lent)
    signal.throwIfAborted()
    for (const thread of lent) pool.giveBack(thread)
    return result
  } catch (error) {
    endAll(error)
    throw error
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
