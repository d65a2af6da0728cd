import type { PoolImportId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { isDatabaseUnavailable } from '#lib/data/errors'
import { beginRun, checkRun, endRun, type ImportRun } from '#lib/data/imports/run'
import { deleteStaged } from '#lib/data/imports/staged-responses'
import { deleteDraftPrompts, dropDraft } from '#lib/data/pools/versions'
import { deleteChunks } from '#lib/data/uploads/chunks'
import type { Deps } from '../deps.ts'
import { keepRead } from './keep-read.ts'
import { FileFaultError } from './run/file-fault-error.ts'
import { type ReadOutcome, readFile } from './run/read-file.ts'

const ROWS_REMOVED_AT_A_TIME = 2_000
/** Counting a million prompts takes seconds; Prisma's own limit would cut it off. */
const FINISH_TIMEOUT_MS = 120_000

export type RunImportOutcome =
  | 'nothing-to-do'
  | 'taken-over'
  | 'finished'
  | 'review'
  | 'stopped'
  | 'cancelled'
  | 'failed'
type Run = { signal: AbortSignal; isLastAttempt: boolean }

/**
 * Carries an import on from its checkpoint to an end, or to the lead's decision. May be called again at any time, by any
 * worker, after any crash: the caller before is fenced out and nothing is read twice.
 * @throws whatever may pass (the database is away, the worker stops): call again
 */
export async function runImport(
  deps: Deps,
  { importId }: { importId: PoolImportId },
  { signal, isLastAttempt }: Run,
): Promise<RunImportOutcome> {
  const run = await beginRun(deps.db, { importId, runToken: deps.newId(), at: deps.now() })
  if (!run) return 'nothing-to-do'
  if (run.isEnding) return discard(deps, run, { to: run.state === 'review' ? 'stopped' : 'cancelled' })
  try {
    return await settle(deps, run, await readFile(deps, run, signal))
  } catch (error) {
    if (error instanceof FileFaultError)
      return discard(deps, run, { to: 'failed', failure: { code: error.code, detail: error.message } })
    if (!isLastAttempt || signal.aborted || isDatabaseUnavailable(error)) throw error
    await discard(deps, run, { to: 'failed', failure: gaveUp })
    throw error
  }
}

const gaveUp = {
  code: 'gave_up',
  detail:
    'The import failed several times in the same place for a reason that is not in the file. Nothing of it was kept. Whoever runs this server finds the reason in the worker’s log.',
}

async function settle(deps: Deps, run: ImportRun, outcome: ReadOutcome): Promise<RunImportOutcome> {
  if (outcome.kind === 'taken-over') return 'taken-over'
  if (outcome.kind === 'ending') return discard(deps, run, { to: 'cancelled' })
  const { acceptedCount, rejectedCount, hasLeftOut } = outcome
  if (acceptedCount === 0) return discard(deps, run, { to: 'failed', failure: nothingIn(run, rejectedCount) })
  const to = rejectedCount === 0 && !hasLeftOut ? 'finished' : 'review'
  const moved = await deps.db.$transaction(
    async (tx) => {
      if (!(await endRun(tx, { ...run, from: ['running'], to, at: deps.now() }))) return false
      await deleteChunks(tx, run)
      if (to === 'finished') {
        await keepRead(tx, { ...run, at: deps.now() })
        await recordAudit(tx, {
          id: deps.newId(),
          workspaceId: run.workspaceId,
          actorUserId: run.createdByUserId,
          action: run.kind === 'responses' ? 'pool.responses-imported' : 'pool.imported',
          targetType: 'pool',
          targetId: run.poolId,
          summary: { version: run.versionNumber, accepted: acceptedCount, file: run.fileName },
          at: deps.now(),
        })
      }
      return true
    },
    { timeout: FINISH_TIMEOUT_MS, maxWait: FINISH_TIMEOUT_MS },
  )
  return moved ? to : discardIfHeld(deps, run)
}

function nothingIn(run: ImportRun, rejectedCount: number): { code: string; detail: string } {
  if (rejectedCount === 0)
    return { code: 'empty', detail: `There are no ${run.kind} in ${run.fileName}: every line of it is blank.` }
  const lines = rejectedCount === 1 ? 'Its one line was' : `All ${rejectedCount.toLocaleString('en')} lines were`
  return {
    code: 'nothing_accepted',
    detail: `${lines} turned away, so nothing was kept. The list says why, line by line.`,
  }
}

/** The import did not move on: either it was cancelled at the last moment, or another worker has it. */
async function discardIfHeld(deps: Deps, run: ImportRun): Promise<RunImportOutcome> {
  const held = await checkRun(deps.db, run)
  return held?.isEnding ? discard(deps, run, { to: 'cancelled' }) : 'taken-over'
}

type End = { to: 'stopped' | 'cancelled' | 'failed'; failure?: { code: string; detail: string } }

/** Removes everything the import added, then says so. A crash in between leaves it to the next call, which comes to the same end. */
async function discard(deps: Deps, run: ImportRun, { to, failure }: End): Promise<RunImportOutcome> {
  const remove = run.kind === 'responses' ? deleteStaged : deleteDraftPrompts
  while ((await remove(deps.db, { ...run, most: ROWS_REMOVED_AT_A_TIME })) > 0);
  return deps.db.$transaction(async (tx) => {
    const ended = await endRun(tx, {
      ...run,
      from: ['running', 'review'],
      to,
      ...(failure && { failure }),
      at: deps.now(),
    })
    if (!ended) return 'taken-over'
    if (run.kind === 'prompts') await dropDraft(tx, { poolId: run.poolId, number: run.versionNumber })
    await deleteChunks(tx, run)
    return to
  })
}
