import { type Actor, authorize } from '#lib/core/access/actor'
import { isStandardAnalysis, STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import type { AugmentationSettings } from '#lib/core/diversity/selection/augmentation-figures'
import type { SelectionSettings } from '#lib/core/diversity/selection/selection-figures'
import { AppError } from '#lib/core/vocabulary/app-error'
import { AnalysisId, type PoolId } from '#lib/core/vocabulary/ids'
import { countUnfinished, findAnalysis, queueAnalysis } from '#lib/data/analyses/analyses'
import { enqueueJob } from '#lib/data/jobs'
import { findReadyVersion } from '#lib/data/pools/versions'
import type { Deps } from '../deps.ts'
import type { AnalysisNow, AnalysisQuestion } from './kinds.ts'
import { readDocuments } from './read-analysis.ts'
import { analysisHash, STANDARD_HASH } from './settings-hash.ts'

/** Outages and killed workers use up attempts too, so there are many; a fault in the counting gives up sooner. */
const ATTEMPTS = 25

/** Of a workspace, beside the standard ones that pages and plans rest on: they are worked on one after the other. */
const MOST_UNFINISHED = 8
const TOO_MANY = `${MOST_UNFINISHED} analyses of this workspace are under way or wait for their turn. Wait until one is done, or cancel one, then ask again.`

type Version = { poolId: PoolId; number: number }

/**
 * Asks for an analysis of a ready version. One that is under way or done is returned as it is; one that failed or was
 * cancelled begins again. Nothing of the pool changes by it, so whoever may see the pool may ask.
 * @throws AppError not_allowed, not_found, invalid_input for a choice or candidates that the version cannot have, conflict while too
 *   many are unfinished
 */
export async function requestAnalysis<Q extends AnalysisQuestion>(
  deps: Deps,
  actor: Actor,
  asked: Version & Q,
): Promise<Extract<AnalysisNow, { kind: Q['kind'] }>> {
  authorize(actor, 'pool.view')
  const { workspaceId } = actor
  const { poolId, number } = asked
  const question: AnalysisQuestion = asked
  const version = await findReadyVersion(deps.db, { workspaceId, poolId, number })
  if (!version) throw new AppError('not_found', 'There is no such version of this pool, or it is not ready yet.')
  if (question.kind === 'selection') checkCount(question.settings, version)
  if (question.kind === 'augmentation') await checkCandidates(deps, actor, { poolId, number }, question.settings)

  const { kind, settings = STANDARD_ANALYSIS } = question
  const wanted = { workspaceId, poolId, versionNumber: number, kind, settingsHash: analysisHash(question) }
  const isStandard = isStandardAnalysis(settings)
  const analysis = await deps.db.$transaction(async (tx) => {
    const before = isStandard ? 0 : await countUnfinished(tx, { workspaceId, exceptHash: STANDARD_HASH })
    const analysisId = AnalysisId.parse(deps.newId())
    const queued = await queueAnalysis(tx, { ...wanted, analysisId, settings, at: deps.now() })
    if (queued) {
      if (before >= MOST_UNFINISHED) throw new AppError('conflict', TOO_MANY)
      const payload = { analysisId: queued }
      const job = { name: 'analyze-pool', payload, jobKey: `analysis:${queued}`, maxAttempts: ATTEMPTS }
      await enqueueJob(tx, { ...job, isHeavy: true })
    }
    return findAnalysis(tx, wanted)
  })
  if (!analysis) throw new Error(`the analysis of pool ${poolId} is not there after it was asked for`)
  return readDocuments(deps, analysis) as Promise<Extract<AnalysisNow, { kind: Q['kind'] }>>
}

function checkCount({ count }: SelectionSettings, version: { promptCount: number; repeatedCount: number }): void {
  const different = version.promptCount - version.repeatedCount
  if (count <= different) return
  const message = `The version has ${different.toLocaleString('en')} different prompts, so no more than that can be chosen.`
  throw new AppError('invalid_input', message, { problems: [{ path: 'settings.count', message }] })
}

async function checkCandidates(
  deps: Deps,
  { workspaceId }: Actor,
  base: Version,
  { candidatePoolId, candidateVersion }: AugmentationSettings,
): Promise<void> {
  if (candidatePoolId === base.poolId && candidateVersion === base.number) {
    const message = 'These are the prompts of this very version. Choose another pool to take prompts from.'
    throw new AppError('invalid_input', message, { problems: [{ path: 'settings.candidatePoolId', message }] })
  }
  if (!(await findReadyVersion(deps.db, { workspaceId, poolId: candidatePoolId, number: candidateVersion })))
    throw new AppError(
      'not_found',
      'There is no such version of the pool to take prompts from, or it is not ready yet.',
    )
}
