import { sweepWindows } from '#lib/data/rate-windows'
import { removeAbandonedUploads, removeExpiredSessions, removeExpiredVerifications } from '#lib/data/sweep'
import type { Deps } from '../deps.ts'

const DAY_MS = 24 * 3600 * 1000
const UPLOAD_DAYS = 7
const UPLOADS_A_TIME = 20
const WINDOWS_A_TIME = 10_000

export type Swept = { uploads: number; sessions: number; verifications: number }

/**
 * Clears what nobody can use any more: uploads that never became an import within 7 days, rate windows older than a day,
 * sessions and links that ran out. No actor: the worker does it by the clock. Each part stands for itself.
 */
export async function sweep({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<Swept> {
  const at = now()
  await sweepWindows(db, { before: new Date(at.getTime() - DAY_MS), most: WINDOWS_A_TIME })
  return {
    uploads: await removeAbandonedUploads(db, {
      before: new Date(at.getTime() - UPLOAD_DAYS * DAY_MS),
      most: UPLOADS_A_TIME,
    }),
    sessions: await removeExpiredSessions(db, { before: at }),
    verifications: await removeExpiredVerifications(db, { before: at }),
  }
}
