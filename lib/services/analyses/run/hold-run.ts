import { setTimeout as delay } from 'node:timers/promises'
import { type AnalysisRun, reportAnalysisProgress } from '#lib/data/analyses/run'
import type { Deps } from '../../deps.ts'

/** A cancelled analysis stops within this time, and a page sees progress as often. */
const LOOK_EVERY_MS = 500

export type Hold = {
  /** Aborts when the worker stops, when the run was taken over or cancelled, or when the database is away. */
  signal: AbortSignal
  /** How far the work is, 0 to 1; told to the database from time to time. */
  progress: (ratio: number) => void
  /** Whether the run was taken over or cancelled: then nothing of it counts any more. */
  isLost: () => boolean
  /** Ends the looking. */
  release: () => Promise<void>
}

/** Keeps telling the database how far a run is, and ends its work as soon as the run is somebody else's or nobody's. */
export function holdRun({ db }: Pick<Deps, 'db'>, run: AnalysisRun, stopping: AbortSignal): Hold {
  const working = new AbortController()
  const releasing = new AbortController()
  let progressRatio = 0
  let lost = false
  const look = async () => {
    while (!releasing.signal.aborted) {
      await delay(LOOK_EVERY_MS, undefined, { signal: releasing.signal }).catch(() => undefined)
      if (releasing.signal.aborted) return
      if (await reportAnalysisProgress(db, { ...run, progressRatio })) continue
      lost = true
      working.abort(new Error('The analysis was cancelled, or another worker took it over.'))
      return
    }
  }
  const looking = look().catch((error) => working.abort(error))
  return {
    signal: AbortSignal.any([stopping, working.signal]),
    progress: (ratio) => {
      progressRatio = Math.min(1, Math.max(progressRatio, ratio))
    },
    isLost: () => lost,
    release: async () => {
      releasing.abort()
      await looking
    },
  }
}
