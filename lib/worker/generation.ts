import { EventEmitter } from 'node:events'
import { type JobHelpers, Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { expectedFailure } from '#lib/platform/database-errors'
import { log } from '#lib/platform/log'
import { delay } from '#lib/platform/processes'
import { releasePool } from '#lib/platform/worker-pools'
import { type HeavyTurn, heavyTurn } from './heavy-turn.ts'
import type { Job, WorkerRuntime } from './job.ts'

const POLL_MS = 2_000
const OUTAGE_PAUSE_MS = 1_000

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

export async function startGeneration(runtime: WorkerRuntime, jobs: readonly Job[]): Promise<Generation> {
  const stopping = new AbortController()
  const events: WorkerEvents = new EventEmitter()
  const turn = heavyTurn(jobs)
  let poolId: string | null = null
  events.once('pool:create', ({ workerPool }) => {
    poolId = workerPool.id
  })
  const runner = await run({
    pgPool: runtime.db.$pool,
    // At most one is a heavy job's, so that imports and the clock's jobs always have theirs; without one they have this place too.
    concurrency: runtime.env.WORKER_CONCURRENCY + 1,
    forbiddenFlags: turn.forbiddenFlags,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: quietLogger,
    events,
    taskList: Object.fromEntries(
      jobs.map((job) => [job.name, taskOf(job, runtime, turn, stopping.signal)]),
    ) as TaskList,
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
      // The runner does not wait for its own last word about a job; this is the last word. Where the database is away,
      // the silence of the pool has the same effect half a minute later.
      await releasePool(runtime.db, pool).catch((error) => log.debug('could not hand back jobs', { error }))
    },
  }
}

function taskOf(job: Job, runtime: WorkerRuntime, turn: HeavyTurn, signal: AbortSignal): TaskList[string] {
  const runOne = async (payload: unknown, row: JobHelpers['job']) => {
    const facts = { job: job.name, jobId: row.id, attempt: row.attempts }
    const startedAt = runtime.now().getTime()
    log.debug('job started', facts)
    try {
      const { attempts: attempt, max_attempts: maxAttempts } = row
      await job.run(payload, { deps: runtime, signal, log, attempt, maxAttempts, outagePauseMs: OUTAGE_PAUSE_MS })
      log.debug('job done', { ...facts, ms: runtime.now().getTime() - startedAt })
    } catch (error) {
      const failure = expectedFailure(error)
      if (signal.aborted) log.info('job put back: the worker is stopping', facts)
      else if (failure?.code === 'unavailable') log.warn('job interrupted: the database does not answer', facts)
      else log.error('job failed', { ...facts, maxAttempts: row.max_attempts, error })
      throw error
    }
  }
  return (payload, helpers) =>
    job.isHeavy ? turn.run(helpers, () => runOne(payload, helpers.job)) : runOne(payload, helpers.job)
}
