import type { JobHelpers } from 'graphile-worker'
import type { Job } from './job.ts'

const LOOK_AGAIN_MS = 1_000

/** At most one heavy job of this process runs at a time; other processes have turns of their own. */
export type HeavyTurn = {
  /** Asked by the queue before it fetches a job: the flags of jobs to leave to others. */
  forbiddenFlags: () => string[] | null
  /** Runs `work` in turn, or puts the job back when another has it. */
  run: (helpers: JobHelpers, work: () => Promise<void>) => Promise<void>
}

export function heavyTurn(jobs: readonly Job[]): HeavyTurn {
  const heavy = jobs.filter(({ isHeavy }) => isHeavy).map(({ name }) => name)
  let taken = false
  return {
    forbiddenFlags: () => (taken ? heavy : null),
    run: async ({ job: row, addJob }, work) => {
      if (taken) {
        // Two that were fetched at the same moment both found the turn free.
        await addJob(row.task_identifier, row.payload, {
          runAt: new Date(Date.now() + LOOK_AGAIN_MS),
          maxAttempts: row.max_attempts,
          flags: heavy,
          ...(row.key !== null && { jobKey: row.key }),
        })
        return
      }
      taken = true
      try {
        await work()
      } finally {
        taken = false
      }
    },
  }
}
