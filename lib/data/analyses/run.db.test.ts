import { beforeEach, expect, test } from 'vitest'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { requestAnalysis } from '#lib/services/analyses/request-analysis'
import { buildMember } from '#lib/testing/builders/member'
import { buildPromptPool } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { beginAnalysisRun, finishAnalysisRun } from './run.ts'

beforeEach(resetDatabase)

const begun = async () => {
  const deps = testDatabase()
  const { workspace, actor } = await buildMember('lead')
  const { poolId } = await buildPromptPool({ workspaceId: workspace.id, createdById: actor.membershipId }, ['one two'])
  const { analysisId } = await requestAnalysis(deps, actor, {
    ...{ poolId, number: 1, kind: 'augmentation' as const },
    settings: {
      ...STANDARD_ANALYSIS,
      candidatePoolId: (await candidates(workspace.id, actor.membershipId)).poolId,
      candidateVersion: 1,
    },
  })
  const run = await beginAnalysisRun(deps.db, { analysisId, runToken: deps.newId() })
  if (!run) throw new Error('the run did not begin')
  return { deps, run, analysisId }
}
const candidates = (workspaceId: string, createdById: string) =>
  buildPromptPool({ workspaceId, createdById }, ['three four'])

test('places and figures are kept as they are, the largest an integer holds too', async () => {
  const { deps, run, analysisId } = await begun()
  const [positions, newBigrams] = [Uint32Array.of(7, 0, 2 ** 31 - 1), Uint32Array.of(1, 65_536, 0)]
  const findings = { result: { rankedCandidates: 3 }, positions, newBigrams }
  expect(await finishAnalysisRun(deps.db, { ...run, findings, at: deps.now() })).toBe(true)
  const row = await deps.db.poolAnalysis.findUniqueOrThrow({ where: { id: analysisId } })
  expect(row).toMatchObject({ state: 'ready', positions: [...positions], newBigrams: [...newBigrams] })
  expect(row.result).toEqual(findings.result)
  expect(await finishAnalysisRun(deps.db, { ...run, findings, at: deps.now() })).toBe(false)
})

test('a run that chose nothing keeps no places', async () => {
  const { deps, run, analysisId } = await begun()
  await finishAnalysisRun(deps.db, { ...run, findings: { result: {} }, at: deps.now() })
  const row = await deps.db.poolAnalysis.findUniqueOrThrow({ where: { id: analysisId } })
  expect(row).toMatchObject({ state: 'ready', positions: [], newBigrams: [] })
})

test('a million places arrive whole', async () => {
  const { deps, run, analysisId } = await begun()
  const positions = Uint32Array.from({ length: 1_000_000 }, (_, place) => place)
  await finishAnalysisRun(deps.db, {
    ...run,
    findings: { result: {}, positions, newBigrams: positions },
    at: deps.now(),
  })
  const { rows } = await deps.db.$pool.query(
    'select cardinality(positions) as many, positions[1000000] as last, "newBigrams"[2] as second from "PoolAnalysis" where id = $1',
    [analysisId],
  )
  expect(rows).toEqual([{ many: 1_000_000, last: 999_999, second: 1 }])
})
