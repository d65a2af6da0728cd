import type { Database } from '#lib/data/client'
import { recordHeartbeat, takeOverAllPools, takeOverPools, takeOverSilentPools } from '#lib/data/worker-heartbeats'
import { delay } from './processes.ts'

const BEAT_MS = 5_000
const OUTAGE_BEAT_MS = 1_000
const TAKE_OVER_EVERY_BEATS = 2
/** A pool that was silent this long is dead: six beats. */
const SILENT_SECONDS = 30
/** A connection that a network swallowed answers nothing, not even an error. */
const ANSWER_WITHIN_MS = 10_000

export type PoolWatch = {
  /** The pool that is alive in this process; null between two. */
  currentPool: () => string | null
  onOutage: (error: unknown) => void
  /** Awaited before the next beat. */
  onRecovery: (outageMs: number) => Promise<void>
  onTakeOver: (poolIds: readonly string[]) => void
}

/**
 * Every 5 s tells the database that this process' pool is alive, every 10 s takes over the jobs of pools silent for 30 s;
 * and so also learns when the database goes away and comes back. `stop` resolves when the last beat is over.
 */
export function watchPools(db: Database, watch: PoolWatch): { stop: () => Promise<void> } {
  let stopping = false
  let wake = () => {}
  let outageSince: number | null = null

  const beat = async (count: number) => {
    const poolId = watch.currentPool()
    if (poolId !== null) await recordHeartbeat(db, { poolId, lockNames: [poolId] })
    if (count % TAKE_OVER_EVERY_BEATS !== 0) return
    const poolIds = await takeOverSilentPools(db, { olderThanSeconds: SILENT_SECONDS })
    if (poolIds.length > 0) watch.onTakeOver(poolIds)
  }
  const loop = async () => {
    for (let count = 0; !stopping; count++) {
      try {
        await inTime(beat(count))
        if (outageSince !== null) {
          const since = outageSince
          outageSince = null
          await watch.onRecovery(Date.now() - since)
          continue
        }
      } catch (error) {
        if (outageSince === null && !stopping) {
          outageSince = Date.now()
          watch.onOutage(error)
        }
      }
      const pause = new Promise<void>((resolve) => {
        wake = resolve
      })
      if (!stopping) await Promise.race([pause, delay(outageSince === null ? BEAT_MS : OUTAGE_BEAT_MS)])
    }
  }
  const ended = loop()
  return {
    stop: async () => {
      stopping = true
      wake()
      await ended
    },
  }
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the database did not answer in time')), ANSWER_WITHIN_MS)
  })
  try {
    await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** Frees the jobs of a pool of this process that has ended. */
export const releasePool = (db: Database, poolId: string): Promise<void> => takeOverPools(db, { poolIds: [poolId] })

/** Frees the jobs of all former pools: for the one worker of an embedded installation, whose launcher knows it is alone. */
export const releaseAllPools = (db: Database): Promise<number> => takeOverAllPools(db)
