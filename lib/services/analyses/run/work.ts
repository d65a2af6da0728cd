import type { AnalysisRun, Findings } from '#lib/data/analyses/run'
import type { HeavyDeps } from '../../deps.ts'
import type { Hold } from './hold-run.ts'

/** What one kind of analysis does between its beginning and its end. @throws AppError with a sentence when it cannot be done at all */
export type Work = (deps: HeavyDeps, run: AnalysisRun, hold: Hold) => Promise<Findings>
