import type { Connection } from './client.ts'

/**
 * Counts one event in a fixed window and returns the count with it included.
 * One statement: a count that was read first and written afterwards would let simultaneous tries share a number.
 */
export async function countInWindow(
  db: Connection,
  { key, startsAt }: { key: string; startsAt: Date },
): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    insert into "RateWindow" as w ("key", "startsAt", "count") values (${key}, ${startsAt}, 1)
    on conflict ("key", "startsAt") do update set "count" = w."count" + 1
    returning w."count"`
  return rows[0]?.count ?? 0
}

/** Takes one event back out of a window, so that successes do not use up what is there to slow down failures. */
export async function uncountInWindow(
  db: Connection,
  { key, startsAt }: { key: string; startsAt: Date },
): Promise<void> {
  await db.$executeRaw`
    update "RateWindow" set "count" = "count" - 1
    where "key" = ${key} and "startsAt" = ${startsAt} and "count" > 1`
}

/** Removes a few windows that began before `before`; rows another process is at are left to it. */
export async function sweepWindows(db: Connection, { before, most }: { before: Date; most: number }): Promise<void> {
  await db.$executeRaw`
    delete from "RateWindow" where ctid in (
      select ctid from "RateWindow" where "startsAt" < ${before} limit ${most} for update skip locked)`
}
