import { awaitDatabase, MIGRATE_FIRST } from '#lib/platform/await-database'
import { projectRoot } from '#lib/platform/home/paths'
import { log } from '#lib/platform/log'
import { releaseAllPools, watchPools } from '#lib/platform/worker-pools'
import { type Generation, startGeneration } from './generation.ts'
import type { WorkerRuntime } from './job.ts'
import { jobs } from './registry.ts'

const FINISH_WITHIN_MS = 10_000
const RETIRE_WITHIN_MS = 3_000

export type RunningWorker = {
  /** Lets the jobs at hand stop, hands back what is left, and resolves. */
  stop: () => Promise<void>
}

/**
 * Waits for the database, then works on jobs until stopped, through any number of database outages. `isOnly`: no other
 * worker can be alive, so jobs that a killed one held are free at once; otherwise they are after 30 s of its silence.
 * @throws Error with a whole sentence when migrations are missing
 */
export async function startWorker(
  runtime: WorkerRuntime,
  { isOnly, signal }: { isOnly: boolean; signal: AbortSignal },
): Promise<RunningWorker> {
  const state = await awaitDatabase(projectRoot, runtime.env, {
    signal,
    onWait: (why) => log.warn('the database does not answer; the worker waits for it', { why }),
  })
  if (state === null) return { stop: async () => undefined }
  if (state === 'needs migrations') throw new Error(MIGRATE_FIRST)
  if (isOnly) await releaseAllPools(runtime.db)

  let generation: Generation | null = null
  const begin = async () => {
    const next = await startGeneration(runtime, jobs)
    generation = next
    // A runner that ended by itself (it never should) must not leave a worker that only looks alive.
    void next.ended.then(() => {
      if (generation === next && !signal.aborted) process.exit(1)
    })
    log.info('worker ready', { jobs: jobs.map((job) => job.name), concurrency: runtime.env.WORKER_CONCURRENCY })
  }
  const retire = async (withinMs: number) => {
    const old = generation
    generation = null
    await old?.stop(withinMs)
  }

  await begin()
  const watch = watchPools(runtime.db, {
    currentPool: () => generation?.poolId ?? null,
    onOutage: (error) => log.warn('the database does not answer; jobs wait for it', { why: lastLine(error) }),
    // The runner backs off for up to two minutes after an outage, and jobs it held have lost their connections: begin anew.
    onRecovery: async (outageMs) => {
      log.info('the database answers again', { outageSeconds: Math.round(outageMs / 1000) })
      await retire(RETIRE_WITHIN_MS)
      await begin()
    },
    onTakeOver: (poolIds) => log.warn('took over the jobs of workers that fell silent', { poolIds }),
  })
  return {
    stop: async () => {
      await watch.stop()
      await retire(FINISH_WITHIN_MS)
    },
  }
}

/** Prisma's errors have the statement first and what happened last. */
function lastLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1) ?? ''
}
