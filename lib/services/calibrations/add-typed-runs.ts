import type { Actor } from '#lib/core/access/actor'
import { authorize } from '#lib/core/access/actor'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import type { RunFigures } from '#lib/core/planning/law/calibration/runs/calibration-run'
import type { LineProblem } from '#lib/core/planning/law/calibration/runs/line-problem'
import { type RunLine, readRuns } from '#lib/core/planning/law/calibration/runs/read-runs'
import { AppError, type FieldProblem } from '#lib/core/vocabulary/app-error'
import type { CalibrationId, PoolId } from '#lib/core/vocabulary/ids'
import type { Deps } from '../deps.ts'
import { listPools } from '../pools/list-pools.ts'
import { addRuns } from './add-runs.ts'
import { diversityOfPrompts } from './measured-run.ts'
import { readCalibration } from './read-calibrations.ts'

type OneRun = Omit<RunFigures, 'diversity'> & { diversity: number | { poolId: PoolId; versionNumber: number } }
type Typed = { run: OneRun } | { text: string; settings: DiversitySettings }

/** As many problems as a page shows at once. */
const MOST_PROBLEMS = 100

/**
 * Adds a run from the form, or every run of a text; with anything wrong in it nothing is added, and each problem names its line.
 * @throws AppError not_allowed, not_found, invalid_input, conflict
 */
export async function addTypedRuns(
  deps: Deps,
  actor: Actor,
  { calibrationId, ...typed }: { calibrationId: CalibrationId } & Typed,
): Promise<{ added: number }> {
  authorize(actor, 'calibration.edit')
  const runs =
    'run' in typed
      ? [await measuredRun(deps, actor, typed.run)]
      : await textRuns(deps, actor, { calibrationId, ...typed })
  return addRuns(deps, actor, { calibrationId, runs })
}

async function measuredRun(deps: Deps, actor: Actor, { diversity, ...run }: OneRun): Promise<RunFigures> {
  if (typeof diversity === 'number') return { ...run, diversity }
  const found = await diversityOfPrompts(deps, actor, { ...diversity, prompts: run.prompts })
  if ('problem' in found)
    throw new AppError('invalid_input', found.problem, {
      problems: [{ path: 'run.diversity', message: found.problem }],
    })
  return { ...run, ...found }
}

async function textRuns(
  deps: Deps,
  actor: Actor,
  { calibrationId, text, settings }: { calibrationId: CalibrationId; text: string; settings: DiversitySettings },
): Promise<RunFigures[]> {
  const calibration = await readCalibration(deps, actor, { calibrationId })
  const read = readRuns(text, calibration)
  refuseAll(read.problems)
  const pools = read.runs.some((run) => run.pool) ? await listPools(deps, actor, { archived: false }) : []
  const problems: LineProblem[] = []
  const runs: RunFigures[] = []
  for (const line of read.runs) {
    const found = await withDiversity(deps, actor, { line, pools, settings })
    if ('problem' in found) problems.push({ line: line.line, field: 'pool', message: found.problem })
    else {
      const { prompts, responsesPerPrompt, value, seed } = line
      runs.push({ prompts, responsesPerPrompt, value, seed, ...found })
    }
  }
  refuseAll(problems)
  return runs
}

type NamedPool = Awaited<ReturnType<typeof listPools>>[number]

async function withDiversity(
  deps: Deps,
  actor: Actor,
  { line, pools, settings }: { line: RunLine; pools: readonly NamedPool[]; settings: DiversitySettings },
): Promise<{ diversity: number; settings: DiversitySettings } | { problem: string }> {
  if (line.pool === null) {
    if (line.diversity === null) throw new Error('a line has a diversity or a pool')
    return { diversity: line.diversity, settings }
  }
  const { name, version } = line.pool
  const pool = pools.find((one) => one.name.toLowerCase() === name.toLowerCase())
  const newest = pool?.version?.number
  if (!pool || newest === undefined) return { problem: `There is no pool “${name}” with prompts in this workspace.` }
  return diversityOfPrompts(deps, actor, {
    poolId: pool.poolId,
    versionNumber: version ?? newest,
    prompts: line.prompts,
  })
}

/** One sentence with all lines, and one problem each: the page lists them, a script reads them. */
function refuseAll(problems: readonly LineProblem[]): void {
  if (problems.length === 0) return
  const shown: FieldProblem[] = problems.slice(0, MOST_PROBLEMS).map(({ line, field, message }) => ({
    path: field === null ? `text.${line}` : `text.${line}.${field}`,
    message: `Line ${line}: ${message}`,
  }))
  const count = problems.length === 1 ? 'One problem' : `${problems.length.toLocaleString('en')} problems`
  throw new AppError('invalid_input', `${count} in the text, so that no run was added.`, { problems: shown })
}
