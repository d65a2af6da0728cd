import { removeOldAnalyses } from '#lib/data/analyses/analyses'
import { removeOldSheets } from '#lib/data/analyses/token-sheets'
import { sweepWindows } from '#lib/data/rate-windows'
import { removeAbandonedUploads, removeExpiredSessions, removeExpiredVerifications } from '#lib/data/sweep'
import { STANDARD_HASH } from '../analyses/settings-hash.ts'
import type { Deps } from '../deps.ts'

const DAY_MS = 24 * 3600 * 1000
const UPLOAD_DAYS = 7
const UPLOADS_A_TIME = 20
const WINDOWS_A_TIME = 10_000
/** Kept tokens save time while somebody plays with a pool; after this they only take room, and can be made again. */
const SHEET_DAYS = 30
const SHEETS_A_TIME = 2_000
/** A ranking of a million places takes 8 MB. After this nobody plays with it any more, and it can be made again. */
const ANALYSIS_DAYS = 30
const ANALYSES_A_TIME = 200

export type Swept = { uploads: number; sessions: number; verifications: number; tokenSheets: number; analyses: number }

/**
 * Clears what nobody can use any more: uploads that never became an import within 7 days, rate windows older than a day,
 * sessions and links that ran out; and kept tokens and analyses of 30 days ago, which can be made again, but for the standard analyses
 * and what a locked plan rests on. No actor: the worker does it by the clock. Each part stands for itself.
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
    tokenSheets: await removeOldSheets(db, {
      before: new Date(at.getTime() - SHEET_DAYS * DAY_MS),
      most: SHEETS_A_TIME,
    }),
    analyses: await removeOldAnalyses(db, {
      before: new Date(at.getTime() - ANALYSIS_DAYS * DAY_MS),
      keepHash: STANDARD_HASH,
      most: ANALYSES_A_TIME,
    }),
  }
}
