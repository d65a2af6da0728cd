import { setTimeout as delay } from 'node:timers/promises'
import type { z } from 'zod'
import type { HeavyWork } from '#lib/core/diversity/heavy-work'
import { expectedFailure } from '#lib/platform/database-errors'
import type { log } from '#lib/platform/log'
import type { Runtime } from '#lib/platform/runtime'

/** What jobs borrow: the runtime of the process, and its threads. */
export type WorkerRuntime = Runtime & { heavy: HeavyWork }

export type JobContext = {
  deps: WorkerRuntime
  /** Aborts when the worker is told to stop: finish the batch at hand, then throw `signal.reason`; the job is tried again. */
  signal: AbortSignal
  log: typeof log
  /** 1 on the first try. */
  attempt: number
  maxAttempts: number
  /** How long a job that met an absent database waits before it looks again. */
  outagePauseMs: number
}

type Declaration<S extends z.ZodType> = {
  /** Verb and noun with a hyphen, as its file: 'import-pool'. */
  name: string
  payload: S
  /** When it also runs by the clock: minute, hour, day of month, month, day of week, in UTC. The payload is then `{}`. */
  cron?: string
  /** It keeps processors busy for long, so a process runs one such job at a time. Say so too where it is put into the queue. */
  isHeavy?: boolean
  handle: (payload: z.output<S>, context: JobContext) => Promise<void>
}

/** A declared job as the worker holds it: the payload is checked before the handler sees it. */
export type Job = {
  readonly name: string
  readonly cron: string | undefined
  readonly isHeavy: boolean
  readonly run: (payload: unknown, context: JobContext) => Promise<void>
}

/**
 * Declares one kind of background work. Handlers may run more than once for one payload and must bear it. An absent
 * database is waited out here: it is no failed try, and the queue could not even write the failure down.
 */
export function job<S extends z.ZodType>(declaration: Declaration<S>): Job {
  return {
    name: declaration.name,
    cron: declaration.cron,
    isHeavy: declaration.isHeavy ?? false,
    run: async (payload, context) => {
      const checked = declaration.payload.parse(payload)
      for (;;) {
        try {
          return await declaration.handle(checked, context)
        } catch (error) {
          if (context.signal.aborted || expectedFailure(error)?.code !== 'unavailable') throw error
          context.log.warn('job waits for the database', { job: declaration.name })
          await delay(context.outagePauseMs, undefined, { signal: context.signal })
        }
      }
    },
  }
}
