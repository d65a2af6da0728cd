import type { Connection } from './client.ts'

export type NewJob = {
  /** The `name` of a job declared in lib/worker/jobs. */
  name: string
  /** What its payload schema reads; must survive JSON. */
  payload: Readonly<Record<string, unknown>>
  /** Two jobs with one key are one job: the later payload and time replace the earlier while it has not started. */
  jobKey?: string
  /** Tries before the queue gives up, from 1; 25 when left out, with growing pauses. */
  maxAttempts?: number
  runAt?: Date
  /** It keeps processors busy for long, so each worker process runs one such job at a time: its flag is its name. */
  isHeavy?: boolean
}

/** Puts a job into the queue in the caller's transaction: it exists exactly when the transaction commits. Returns its id. */
export async function enqueueJob(tx: Connection, job: NewJob): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM graphile_worker.add_job(
      identifier => ${job.name}::text,
      payload => ${JSON.stringify(job.payload)}::json,
      run_at => ${job.runAt ?? null}::timestamptz,
      max_attempts => ${job.maxAttempts ?? null}::int,
      job_key => ${job.jobKey ?? null}::text,
      flags => ${job.isHeavy ? [job.name] : null}::text[])`
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`the queue returned no id for job ${job.name}`)
  return id
}

/** Takes jobs that have not started out of the queue by their key; a running one goes on. Returns whether one was there. */
export async function removeJob(tx: Connection, { jobKey }: { jobKey: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT id::text AS id FROM graphile_worker.remove_job(${jobKey}::text)`
  return rows.some((row) => row.id !== null)
}
