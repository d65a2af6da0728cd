import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AnalysisId, PoolId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import { retryDeadlocks, violatedConstraint } from '#lib/data/errors'
import {
  copyCandidates,
  copyResponses,
  listOriginResponses,
  nextPosition,
  openNextVersion,
} from '#lib/data/pools/augment'
import { findPool } from '#lib/data/pools/pools'
import { hasDraft, makeVersionReady, summarizeVersion } from '#lib/data/pools/versions'
import type { Deps } from '../deps.ts'
import type { AnalysisOf } from './kinds.ts'
import { readAnalysis } from './read-analysis.ts'

const PROMPTS_AT_A_TIME = 1_000
/** Copying 50,000 prompts and counting the version takes up to half a minute; Prisma's own limit would cut it off. */
const APPLY_TIMEOUT_MS = 120_000

const BUSY = 'An import into this pool is under way or waits for a decision. Let it end, or stop it, then try again.'
const MOVED_ON =
  'The pool has a newer version than the one that was ranked for, or it is archived. Rank the candidates for its newest version, then add them.'

type Ranking = AnalysisOf<'augmentation'>
type Applied = { poolId: PoolId; versionNumber: number; added: number }

/**
 * Makes the pool's next version of the ranked one and the first `added` candidates, with their responses and where each came from, all
 * or nothing. The version before stays as it is.
 * @throws AppError not_allowed, not_found, invalid_input for more than were ranked, conflict while the ranking is not ready or when
 *   the pool has gone on since
 */
export async function applyAugmentation(
  deps: Deps,
  actor: Actor,
  { added, ...asked }: { poolId: PoolId; number: number; analysisId: AnalysisId; added: number },
): Promise<Applied> {
  authorize(actor, 'pool.import')
  const analysis = await readAnalysis(deps, actor, asked)
  if (analysis.kind !== 'augmentation')
    throw new AppError('not_found', 'There is no such ranking of candidates for this version of the pool.')
  if (!analysis.result) throw new AppError('conflict', 'The candidates are not ranked yet. Add them when they are.')
  const { rankedCandidates } = analysis.result
  if (added > rankedCandidates) {
    const message = `${rankedCandidates.toLocaleString('en')} candidates were ranked, so no more than that can be added.`
    throw new AppError('invalid_input', message, { problems: [{ path: 'added', message }] })
  }
  const options = { timeout: APPLY_TIMEOUT_MS, maxWait: APPLY_TIMEOUT_MS }
  try {
    // Imports of responses lock the candidates too, in an order of their own.
    return await retryDeadlocks(() =>
      deps.db.$transaction((tx) => apply(deps, tx, actor, { analysis, added }), options),
    )
  } catch (error) {
    // Another version was opened at the same moment: by an import, or by adding these candidates twice.
    const isRace = ['PoolVersion_one_draft', 'PoolVersion_poolId_number_key'].includes(violatedConstraint(error) ?? '')
    throw isRace ? await refusal(deps.db, analysis) : error
  }
}

async function refusal(db: Connection, { poolId }: Ranking): Promise<AppError> {
  return new AppError('conflict', (await hasDraft(db, { poolId })) ? BUSY : MOVED_ON)
}

async function apply(
  deps: Deps,
  tx: Connection,
  actor: Actor,
  { analysis, added }: { analysis: Ranking; added: number },
): Promise<Applied> {
  const { workspaceId, userId: actorUserId } = actor
  const { analysisId, poolId, versionNumber: after, settings } = analysis
  const { candidatePoolId, candidateVersion } = settings
  const at = deps.now()
  if (!(await openNextVersion(tx, { workspaceId, poolId, after, versionId: deps.newId(), at })))
    throw await refusal(tx, analysis)
  const version = { poolId, number: after + 1 }
  const firstPosition = await nextPosition(tx, { poolId })
  const ranking = { analysisId, candidatePoolId, candidateVersion }
  for (let from = 0; from < added; from += PROMPTS_AT_A_TIME) {
    const newIds = Array.from({ length: Math.min(PROMPTS_AT_A_TIME, added - from) }, deps.newId)
    const copied = await copyCandidates(tx, { ...ranking, number: version.number, firstPosition, from, newIds })
    if (copied !== newIds.length) throw new Error(`${copied} of ${newIds.length} ranked candidates could be copied`)
    const responseIds = await listOriginResponses(tx, { promptIds: newIds })
    await copyResponses(tx, { promptIds: newIds, responseIds, newIds: responseIds.map(() => deps.newId()), at })
  }
  const candidates = await findPool(tx, { workspaceId, poolId: candidatePoolId })
  await makeVersionReady(tx, { ...version, at, summary: await summarizeVersion(tx, version) })
  await recordAudit(tx, {
    id: deps.newId(),
    ...{ workspaceId, actorUserId, action: 'pool.augmented', targetType: 'pool', targetId: poolId },
    summary: { version: version.number, added, from: candidates?.name ?? '', fromVersion: candidateVersion },
    at,
  })
  return { poolId, versionNumber: version.number, added }
}
