import { createHash } from 'node:crypto'
import { type RateRule, tooManyTries, windowStart } from '#lib/core/access/rate-rules'
import { countInWindow, sweepWindows, uncountInWindow } from '#lib/data/rate-windows'
import type { Deps } from '../deps.ts'

/** A rule, and whom this try is counted for: an address, an e-mail, a workspace. */
export type Try = { rule: RateRule; whom: readonly string[] }

const KEEP_MS = 24 * 3600 * 1000
const SWEEP_MOST = 200

/** Hashed: what people type into the e-mail field is at times their password, and keys have one length. */
function keyOf({ rule, whom }: Try): string {
  return `${rule.name}:${createHash('sha256').update(JSON.stringify(whom)).digest('hex').slice(0, 32)}`
}

/** Counts the try under every rule. @throws AppError too_many_requests for the first rule that is used up */
export async function countTry(deps: Pick<Deps, 'db' | 'now'>, tries: readonly Try[]): Promise<void> {
  const now = deps.now()
  for (const attempt of tries) {
    const count = await countInWindow(deps.db, { key: keyOf(attempt), startsAt: windowStart(attempt.rule, now) })
    if (count > attempt.rule.limit) throw tooManyTries(attempt.rule, now)
    if (count === 1) await sweepWindows(deps.db, { before: new Date(now.getTime() - KEEP_MS), most: SWEEP_MOST })
  }
}

/** Takes a try back that turned out well. `at` is when it was counted, so that it leaves the window it is in. */
export async function forgiveTry(deps: Pick<Deps, 'db'>, tries: readonly Try[], at: Date): Promise<void> {
  for (const attempt of tries) {
    await uncountInWindow(deps.db, { key: keyOf(attempt), startsAt: windowStart(attempt.rule, at) })
  }
}
