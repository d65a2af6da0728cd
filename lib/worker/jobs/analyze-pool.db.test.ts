import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { waitUntil } from '#lib/platform/processes'
import { createHeavyThreads, type HeavyThreads } from '#lib/platform/threads/heavy-threads'
import { cancelAnalysis } from '#lib/services/analyses/cancel-analysis'
import type { AnalysisQuestion } from '#lib/services/analyses/kinds'
import { readAnalysis } from '#lib/services/analyses/read-analysis'
import { requestAnalysis } from '#lib/services/analyses/request-analysis'
import { buildAnalysis, runAsked } from '#lib/testing/builders/analysis'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool, variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { type Generation, startGeneration } from '../generation.ts'
import { analyzePoolJob } from './analyze-pool.ts'

let lead: BuiltMember
let heavy: HeavyThreads
let generation: Generation | null = null
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
  heavy = createHeavyThreads({ threads: 2, isBackground: true })
})
afterEach(async () => {
  await generation?.stop(2_000)
  generation = null
  await heavy.close()
})

const work = async () => {
  generation = await startGeneration({ ...testDatabase(), heavy }, [analyzePoolJob])
}
const pool = async (texts: readonly string[]) => {
  const owner = { workspaceId: lead.workspace.id, createdById: lead.actor.membershipId }
  return (await buildPromptPool(owner, texts)).poolId
}
const ask = (poolId: PoolId, question: AnalysisQuestion) =>
  requestAnalysis(testDatabase(), lead.actor, { poolId, number: 1, ...question })
const now = ({ poolId, analysisId }: Awaited<ReturnType<typeof ask>>) =>
  readAnalysis(testDatabase(), lead.actor, { poolId, number: 1, analysisId })
const isIn = (asked: Awaited<ReturnType<typeof ask>>, state: string) => async () => (await now(asked)).state === state
const queued = async () =>
  (await testDatabase().db.$pool.query('select 1 from graphile_worker.jobs where locked_by is not null')).rows.length
/** Two sheets. */
const varied = variedTexts(1_060).map((text) => text.slice(0, 70))

describe('the worker', () => {
  test('answers all kinds on its threads as they are answered without', async () => {
    const [there, here] = [await pool(varied), await pool(varied)]
    const candidates = await pool(variedTexts(1_120).slice(1_050))
    const questions: AnalysisQuestion[] = [
      { kind: 'prompt-diversity' },
      { kind: 'pool-profile', settings: { ...STANDARD_ANALYSIS, tokenizer: 'words' } },
      { kind: 'selection', settings: { ...PAPER_SETTINGS, seed: 's', method: 'diverse', count: 50 } },
      {
        kind: 'augmentation',
        settings: { ...STANDARD_ANALYSIS, candidatePoolId: candidates, candidateVersion: 1 },
      },
    ]
    // The prompts of two pools differ in nothing but their ids.
    const told = (result: unknown) => JSON.stringify(result).replaceAll(/"promptId":"[^"]+"/g, '')
    const alone: string[] = []
    for (const question of questions) {
      const { result } = await buildAnalysis(lead.actor, { poolId: here, number: 1, ...question })
      expect(result).not.toBeNull()
      alone.push(told(result))
    }
    await work()
    const asked = await Promise.all(questions.map((question) => ask(there, question)))
    for (const [at, one] of asked.entries()) {
      expect(await waitUntil(isIn(one, 'ready'), { withinMs: 30_000 })).toBe(true)
      expect(told((await now(one)).result)).toBe(alone[at])
    }
  }, 60_000)

  test('changes nothing when it is given an analysis again that it has done', async () => {
    const asked = await ask(await pool(varied.slice(0, 5)), { kind: 'prompt-diversity' })
    expect(await runAsked(asked)).toBe('ready')
    const before = await testDatabase().db.poolAnalysis.findMany()
    expect(await runAsked(asked)).toBe('nothing-to-do')
    expect(await testDatabase().db.poolAnalysis.findMany()).toEqual(before)
  })

  test('lets go of a cancelled analysis in the middle of its threads’ work', async () => {
    const long = variedTexts(400).map((text, n, all) => `${text} ${all.slice(n, n + 40).join(' ')}`)
    const asked = await ask(await pool(long), {
      kind: 'pool-profile',
      settings: { ...STANDARD_ANALYSIS, maxTokens: 100_000 },
    })
    await work()
    expect(await waitUntil(isIn(asked, 'running'), { withinMs: 10_000 })).toBe(true)
    const { poolId, analysisId } = asked
    const cancelled = await cancelAnalysis(testDatabase(), lead.actor, { poolId, number: 1, analysisId })
    expect(cancelled.state).toBe('cancelled')
    expect(await waitUntil(async () => (await queued()) === 0, { withinMs: 30_000 })).toBe(true)
    expect((await now(asked)).result).toBeNull()
  })
})
