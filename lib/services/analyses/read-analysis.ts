import { type Actor, authorize } from '#lib/core/access/actor'
import { type DiversityAnalysisSettings, STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AnalysisId, PoolId } from '#lib/core/vocabulary/ids'
import { type Analysis, findAnalysis, findAnalysisById } from '#lib/data/analyses/analyses'
import { isWorkerAlive } from '#lib/data/imports/imports'
import type { Deps } from '../deps.ts'
import {
  type AnalysisKind,
  type AnalysisNow,
  type AnalysisOf,
  type AnalysisQuestion,
  analysisKinds,
  type SettingsOf,
} from './kinds.ts'
import { analysisHash } from './settings-hash.ts'

/** A worker shows itself every few seconds; one not seen for this long is away. */
const WORKER_SEEN_MS = 30_000
/** One that restarts is back sooner than this. */
const QUIET_MS = 15_000

type ReadDeps = Pick<Deps, 'db' | 'now'>
type Version = { poolId: PoolId; number: number }

/** One analysis as it stands. @throws AppError not_allowed, not_found */
export async function readAnalysis(
  deps: ReadDeps,
  actor: Actor,
  { poolId, number, analysisId }: Version & { analysisId: AnalysisId },
): Promise<AnalysisNow> {
  authorize(actor, 'pool.view')
  const { workspaceId } = actor
  const analysis = await findAnalysisById(deps.db, { workspaceId, poolId, versionNumber: number, analysisId })
  if (!analysis) throw new AppError('not_found', 'There is no such analysis of this version of the pool.')
  return readDocuments(deps, analysis)
}

/** The analysis of a version with exactly these settings; null where nobody has asked for it. @throws AppError not_allowed */
export async function findAnalysisOf<K extends AnalysisKind>(
  deps: ReadDeps,
  actor: Actor,
  { poolId, number, kind, settings }: Version & { kind: K; settings: SettingsOf<K> },
): Promise<AnalysisOf<K> | null> {
  authorize(actor, 'pool.view')
  const { workspaceId } = actor
  const wanted = {
    workspaceId,
    poolId,
    versionNumber: number,
    kind,
    settingsHash: analysisHash({ kind, settings } as AnalysisQuestion),
  }
  const analysis = await findAnalysis(deps.db, wanted)
  return analysis && readDocuments(deps, { ...analysis, kind })
}

/** The diversity of a version, under the standard settings unless told; null where nobody has asked for it. @throws AppError not_allowed */
export function findDiversity(
  deps: ReadDeps,
  actor: Actor,
  { settings = STANDARD_ANALYSIS, ...version }: Version & { settings?: DiversityAnalysisSettings },
): Promise<AnalysisOf<'prompt-diversity'> | null> {
  return findAnalysisOf(deps, actor, { ...version, kind: 'prompt-diversity', settings })
}

/** An analysis with its documents read, and whether it waits for somebody to start a worker. */
export async function readDocuments<A extends Analysis>(
  { db, now }: ReadDeps,
  analysis: A,
): Promise<A extends { kind: infer K extends AnalysisKind } ? AnalysisOf<K> : AnalysisNow> {
  const kind = analysisKinds[analysis.kind as AnalysisKind]
  const at = now().getTime()
  const moves = analysis.state === 'queued' || analysis.state === 'running'
  const waits = moves && at - analysis.createdAt.getTime() > QUIET_MS
  const read = {
    ...analysis,
    settings: kind.settings.parse(analysis.settings),
    result: analysis.result === null ? null : kind.result.parse(analysis.result),
    needsWorker: waits && !(await isWorkerAlive(db, { since: new Date(at - WORKER_SEEN_MS) })),
  }
  // The table pairs each kind with its documents; TypeScript does not follow a look-up by a generic key.
  return read as never
}
