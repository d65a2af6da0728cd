import type { z } from 'zod'
import type { log } from '#lib/platform/log'
import type { Runtime } from '#lib/platform/runtime'

export type JobContext = {
  deps: Runtime
  /** Aborts when the worker is told to stop: finish the batch at hand, then throw `signal.reason`; the job is tried again. */
  signal: AbortSignal
  log: typeof log
  /** 1 on the first try. */
  attempt: number
  maxAttempts: number
}

type Declaration<S extends z.ZodType> = {
  /** Verb and noun with a hyphen, as its file: 'import-pool'. */
  name: string
  payload: S
  /** When it also runs by the clock: minute, hour, day of month, month, day of week, in UTC. The payload is then `{}`. */
  cron?: string
  handle: (payload: z.output<S>, context: JobContext) => Promise<void>
}

/** A declared job as the worker holds it: the payload is checked before the handler sees it. */
export type Job = {
  readonly name: string
  readonly cron: string | undefined
  readonly run: (payload: unknown, context: JobContext) => Promise<void>
}

/** Declares one kind of background work. Handlers may run more than once for one payload and must bear it. */
export function job<S extends z.ZodType>(declaration: Declaration<S>): Job {
  return {
    name: declaration.name,
    cron: declaration.cron,
    run: (payload, context) => declaration.handle(declaration.payload.parse(payload), context),
  }
}
