import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { expectedFailure } from '#lib/platform/database-errors'
import { log } from '#lib/platform/log'
import { delay } from '#lib/platform/processes'
import type { Runtime } from '#lib/platform/runtime'
import { releasePool } from '#lib/platform/worker-pools'
import type { Job } from './job.ts'

const POLL_MS = 2_000

/** One life of the queue's runner: from a database that answers to the next outage, or to the end of the process. */
export type Generation = {
  poolId: string
  /** Resolves when the runner has ended by itself. */
  ended: Promise<void>
  /** Tells the jobs at hand to stop and waits `withinMs` for them; then every job it holds is free for the next taker. */
  stop: (withinMs: number) => Promise<void>
}

/** Its own words go to the debug log: what matters is said by this folder, once. */
const quietLogger = new Logger(() => (_level, message) => log.debug(`job queue: ${message}`))

export async function startGeneration(runtime: Runtime, jobs: readonly Job[]): Promise<Generation> {
  const stopping = new AbortController()
  const events: WorkerEvents = new EventEmitter()
  let poolId: string | null = null
  events.once('pool:create', ({ workerPool }) => {
    poolId = workerPool.id
  })
  const runner = await run({
    pgPool: runtime.db.$pool,
    concurrency: runtime.env.WORKER_CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: quietLogger,
    events,
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, runtime, stopping.signal)])) as TaskList,
    parsedCronItems: parseCronItems(
      jobs.flatMap((job) =>
        job.cron === undefined
          ? []
          : [{ task: job.name, match: job.cron, options: { backfillPeriod: 0, jobKey: `cron:${job.name}` } }],
      ),
    ),
  })
  if (poolId === null) throw new Error('the job queue started without a pool')
  const pool: string = poolId
  const ended = runner.promise.catch((error) => log.warn('the job queue ended', { error }))
  return {
    poolId: pool,
    ended,
    stop: async (withinMs) => {
      stopping.abort(new Error('The worker is stopping; the job goes on with the next one.'))
      const stopped = runner.stop().catch(() => undefined)
      const inTime = await Promise.race([stopped.then(() => true), delay(withinMs).then(() => false)])
      if (!inTime) await Promise.race([runner.kill().catch(() => undefined), delay(withinMs)])
      // The runner does not wait for its own last word about a job; this is the last word.
      await releasePool(runtime.db, pool)
    },
  }
}

function taskOf(job: Job, runtime: Runtime, signal: AbortSignal): TaskList[string] {
  return async (payload, { job: row }) => {
    const facts = { job: job.name, jobId: row.id, attempt: row.attempts }
    const startedAt = runtime.now().getTime()
    log.debug('job started', facts)
    try {
      await job.run(payload, { deps: runtime, signal, log, attempt: row.attempts, maxAttempts: row.max_attempts })
      log.debug('job done', { ...facts, ms: runtime.now().getTime() - startedAt })
    } catch (error) {
      const failure = expectedFailure(error)
      if (signal.aborted) log.info('job put back: the worker is stopping', facts)
      else if (failure?.code === 'unavailable') log.warn('job interrupted: the database does not answer', facts)
      else log.error('job failed', { ...facts, maxAttempts: row.max_attempts, error })
      throw error
    }
  }
}
