import { beforeEach, describe, expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { LawUsed } from '#lib/core/planning/law/law-used'
import { CalibrationId, type CalibrationRunId } from '#lib/core/vocabulary/ids'
import { buildCalibration, buildRun } from '#lib/testing/builders/calibration'
import { buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { findDiversity } from '../analyses/read-analysis.ts'
import { readPool } from '../pools/read-pool.ts'
import { addRuns, MOST_RUNS } from './add-runs.ts'
import { addTypedRuns } from './add-typed-runs.ts'
import { changeCalibration } from './change-calibration.ts'
import { createCalibration } from './create-calibration.ts'
import { deleteRun } from './delete-run.ts'
import { listCalibrations, readCalibration } from './read-calibrations.ts'
import { listLaws, readLaw } from './read-laws.ts'

const deps = () => testDatabase()
const settings = PAPER_SETTINGS
let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})
const read = (calibrationId: CalibrationId) => readCalibration(deps(), lead.actor, { calibrationId })
const audited = async () =>
  (await deps().db.auditEvent.findMany({ orderBy: { id: 'asc' } })).map((event) => event.action)

describe('a calibration', () => {
  test('is made, renamed, archived and brought back, each told once', async () => {
    const calibrationId = await createCalibration(deps(), lead.actor, {
      ...{ name: 'Ours', metric: 'win rate', isPaperMetric: false, algorithm: 'other' },
    })
    for (const change of [
      { name: 'Yours' },
      { name: 'Yours' },
      { archived: true },
      { archived: true },
      { archived: false },
    ])
      await changeCalibration(deps(), lead.actor, { calibrationId, ...change })
    expect(await read(calibrationId)).toMatchObject({ name: 'Yours', archivedAt: null, runs: [] })
    expect(await audited()).toEqual([
      'calibration.created',
      'calibration.renamed',
      'calibration.archived',
      'calibration.restored',
    ])
  })

  test('cannot have the name of another active one, in any case of letters', async () => {
    const first = await buildCalibration(lead.actor, { name: 'Ours' })
    await expect(buildCalibration(lead.actor, { name: 'OURS' })).rejects.toMatchObject({ code: 'conflict' })
    await changeCalibration(deps(), lead.actor, { ...first, archived: true })
    await buildCalibration(lead.actor, { name: 'ours' })
    await expect(changeCalibration(deps(), lead.actor, { ...first, archived: false })).rejects.toMatchObject({
      code: 'conflict',
      problems: [{ path: 'name' }],
    })
  })

  test('of another workspace is not found, and its runs are not reached', async () => {
    const { calibrationId } = await buildCalibration(lead.actor)
    const runId = (await read(calibrationId)).runs[0]?.runId as CalibrationRunId
    const { actor } = await buildMember('lead')
    const gone = { code: 'not_found' }
    await expect(readCalibration(deps(), actor, { calibrationId })).rejects.toMatchObject(gone)
    await expect(changeCalibration(deps(), actor, { calibrationId, archived: true })).rejects.toMatchObject(gone)
    await expect(addRuns(deps(), actor, { calibrationId, runs: [buildRun(2, 14, 1)] })).rejects.toMatchObject(gone)
    await expect(deleteRun(deps(), actor, { calibrationId, runId })).rejects.toMatchObject(gone)
    expect(await listCalibrations(deps(), actor, { archived: false })).toEqual([])
    expect((await read(calibrationId)).runs).toHaveLength(4)
  })

  test('is shown to a reviewer, who may not change it', async () => {
    const { calibrationId } = await buildCalibration(lead.actor)
    const { actor } = await buildMember('reviewer', { workspace: lead.workspace })
    expect((await readCalibration(deps(), actor, { calibrationId })).runs).toHaveLength(4)
    const refused = { code: 'not_allowed' }
    await expect(addRuns(deps(), actor, { calibrationId, runs: [buildRun(2, 14, 1)] })).rejects.toMatchObject(refused)
    await expect(changeCalibration(deps(), actor, { calibrationId, archived: true })).rejects.toMatchObject(refused)
  })
})

describe('runs', () => {
  const csv = 'prompts,k,d,score,seed\n3000,2,14.9,51.5,a\n1500,4,12.7,53,b'

  test('of a text are all added, with figures and settings as they were written', async () => {
    const { calibrationId } = await buildCalibration(lead.actor, { runs: [] })
    expect(await addTypedRuns(deps(), lead.actor, { calibrationId, text: csv, settings })).toEqual({ added: 2 })
    expect((await read(calibrationId)).runs.map(({ runId: _, createdAt: __, ...run }) => run)).toEqual([
      { prompts: 3000, responsesPerPrompt: 2, diversity: 14.9, value: 51.5, seed: 'a', settings, fromPilot: false },
      { prompts: 1500, responsesPerPrompt: 4, diversity: 12.7, value: 53, seed: 'b', settings, fromPilot: false },
    ])
  })

  test('of a text with one wrong line are none added, and the line is named', async () => {
    const { calibrationId } = await buildCalibration(lead.actor, { runs: [] })
    const text = `${csv}\n1500,1,12.7,53,c\n1500,2,,53,d`
    await expect(addTypedRuns(deps(), lead.actor, { calibrationId, text, settings })).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [
        { path: 'text.4.k', message: 'Line 4: Responses per prompt are a whole number from 2 to 9.' },
        { path: 'text.5.d', message: 'Line 5: “d” is missing. Type it, or name the pool it is to be taken from.' },
      ],
    })
    expect((await read(calibrationId)).runs).toEqual([])
    expect(await audited()).toEqual(['calibration.created'])
  })

  test('of a text twice as long as what is still free are none added', async () => {
    const { calibrationId } = await buildCalibration(lead.actor, { runs: [] })
    const many = Array.from({ length: MOST_RUNS - 1 }, (_, i) => buildRun(2, 14, i))
    await addRuns(deps(), lead.actor, { calibrationId, runs: many })
    await expect(addTypedRuns(deps(), lead.actor, { calibrationId, text: csv, settings })).rejects.toMatchObject({
      code: 'conflict',
    })
    const two = await Promise.allSettled(
      [1, 2].map((value) => addRuns(deps(), lead.actor, { calibrationId, runs: [buildRun(2, 14, value)] })),
    )
    expect(two.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await read(calibrationId)).runs).toHaveLength(MOST_RUNS)
  })

  test('take their d from the counted random order of a pool, by its name or its id', async () => {
    const { poolId } = await buildCountedCampaign(lead.actor, variedTexts(4))
    const { name } = await readPool(deps(), lead.actor, { poolId })
    const measured = (await findDiversity(deps(), lead.actor, { poolId, number: 1 }))?.result
    const { calibrationId } = await buildCalibration(lead.actor, { runs: [] })
    const text = `prompts,k,pool,score\n2,2,${name},50`
    await addTypedRuns(deps(), lead.actor, { calibrationId, text, settings: { ...settings, maxTokens: 9 } })
    const run = { prompts: 2, responsesPerPrompt: 4, settings, value: 51, seed: null }
    const diversity = { poolId, versionNumber: 1 }
    await addTypedRuns(deps(), lead.actor, { calibrationId, run: { ...run, diversity } })
    const { runs } = await read(calibrationId)
    const point = measured?.curve.find(({ prompts }) => prompts === 2)
    expect(point?.diversity).toBeGreaterThan(0)
    expect(runs.map((one) => [one.diversity, one.settings])).toEqual([
      [point?.diversity, settings],
      [point?.diversity, settings],
    ])
    const many = { ...run, diversity, prompts: 1_000_000 }
    await expect(addTypedRuns(deps(), lead.actor, { calibrationId, run: many })).rejects.toMatchObject({
      problems: [{ path: 'run.diversity' }],
    })
    const unknown = 'prompts,k,pool,score\n2,2,Nowhere,50'
    await expect(addTypedRuns(deps(), lead.actor, { calibrationId, text: unknown, settings })).rejects.toMatchObject({
      problems: [{ path: 'text.2.pool' }],
    })
  })

  test('are taken out one by one, and added again', async () => {
    const { calibrationId } = await buildCalibration(lead.actor)
    const [first] = (await read(calibrationId)).runs
    if (!first) throw new Error('there are four')
    const { runId, fromPilot: _, createdAt: __, ...figures } = first
    await deleteRun(deps(), lead.actor, { calibrationId, runId })
    await expect(deleteRun(deps(), lead.actor, { calibrationId, runId })).rejects.toMatchObject({ code: 'not_found' })
    expect((await read(calibrationId)).runs).toHaveLength(3)
    await addRuns(deps(), lead.actor, { calibrationId, runs: [figures] })
    expect((await read(calibrationId)).runs.at(-1)).toMatchObject(figures)
  })

  test('are neither added to nor taken out of an archived calibration', async () => {
    const { calibrationId } = await buildCalibration(lead.actor)
    const runId = (await read(calibrationId)).runs[0]?.runId as CalibrationRunId
    await changeCalibration(deps(), lead.actor, { calibrationId, archived: true })
    await expect(addRuns(deps(), lead.actor, { calibrationId, runs: [buildRun(2, 14, 1)] })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(deleteRun(deps(), lead.actor, { calibrationId, runId })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('laws to choose from', () => {
  test('are the two of the paper and every calibration that gives one, each as a plan keeps it', async () => {
    await buildCalibration(lead.actor, { name: 'Enough' })
    await buildCalibration(lead.actor, { name: 'Too few', runs: [buildRun(2, 14, 1)] })
    const archived = await buildCalibration(lead.actor, { name: 'Archived' })
    await changeCalibration(deps(), lead.actor, { ...archived, archived: true })
    const laws = await listLaws(deps(), lead.actor)
    for (const law of laws) expect(LawUsed.parse(JSON.parse(JSON.stringify(law)))).toEqual(law)
    expect(laws.map((law) => (law.name === 'calibrated' ? law.calibrationName : law.algorithm))).toEqual([
      'PRO',
      'SFT',
      'Enough',
    ])
  })

  test('are fitted when they are chosen: coefficients sent along count for nothing', async () => {
    const { calibrationId } = await buildCalibration(lead.actor)
    const law = await readLaw(deps(), lead.actor, { name: 'calibrated', calibrationId })
    if (law.name !== 'calibrated') throw new Error('a calibrated law was asked for')
    const forged = { ...law, metric: 'forged', basis: { ...law.basis, lines: law.basis.lines.slice(0, 1) } }
    expect(await readLaw(deps(), lead.actor, forged)).toEqual(law)
    expect(await readLaw(deps(), lead.actor, { name: 'song-2024', algorithm: 'SFT' })).toEqual({
      name: 'song-2024',
      algorithm: 'SFT',
    })
  })

  test('of another workspace, and with too few runs, are refused', async () => {
    const few = await buildCalibration(lead.actor, { runs: [] })
    const foreign = await buildCalibration((await buildMember('lead')).actor)
    const unknown = { calibrationId: CalibrationId.parse(deps().newId()) }
    for (const { calibrationId } of [few, foreign, unknown]) {
      await expect(readLaw(deps(), lead.actor, { name: 'calibrated', calibrationId })).rejects.toMatchObject({
        code: 'invalid_input',
        problems: [{ path: 'law' }],
      })
    }
  })
})
