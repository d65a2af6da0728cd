import { beforeEach, describe, expect, test } from 'vitest'
import type { PromptBatch } from '#lib/core/diversity/heavy-work'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import type { AnalysisId, PoolId } from '#lib/core/vocabulary/ids'
import { runAsked, watchedWorker } from '#lib/testing/builders/analysis'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool, buildVersion, variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { directHeavyWork } from '#lib/testing/direct-heavy-work'
import { sweep } from '../../maintenance/sweep.ts'
import type { AnalysisQuestion } from '../kinds.ts'
import { readAnalysis } from '../read-analysis.ts'
import { requestAnalysis } from '../request-analysis.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const texts = variedTexts(1_060).map((text) => text.slice(0, 60))
const [first, added] = [texts.slice(0, 1_030), texts.slice(1_030)]
const diversity: AnalysisQuestion = { kind: 'prompt-diversity' }
const pool = async () => {
  const { poolId } = await buildPromptPool(
    { workspaceId: lead.workspace.id, createdById: lead.actor.membershipId },
    first,
  )
  return poolId
}
const ask = (poolId: PoolId, number: number, question: AnalysisQuestion = diversity) =>
  requestAnalysis(testDatabase(), lead.actor, { poolId, number, ...question })
/** Works on an analysis and tells how its prompts came: 'sheet', or how many texts. */
const batchesOf = async (asked: { analysisId: AnalysisId }): Promise<(string | number)[]> => {
  const seen: (string | number)[] = []
  const note = (batch: PromptBatch) => void seen.push('sheet' in batch ? 'sheet' : batch.texts.length)
  expect(await runAsked(asked, { deps: watchedWorker(note) })).toBe('ready')
  return seen
}
const resultOf = async (poolId: PoolId, number: number, { analysisId }: { analysisId: AnalysisId }) =>
  (await readAnalysis(testDatabase(), lead.actor, { poolId, number, analysisId })).result
const directly = async (from: readonly string[]) => {
  async function* whole(): AsyncGenerator<PromptBatch> {
    yield { firstIndex: 0, texts: from }
  }
  const { seed, ...settings } = STANDARD_ANALYSIS
  const hooks = { signal: new AbortController().signal }
  return directHeavyWork.count({ settings, seed, prompts: from.length }, whole(), hooks)
}

describe('of a pool’s tokens', () => {
  test('a new version needs those of its new prompts alone, and counts as if it were one file', async () => {
    const poolId = await pool()
    expect(await batchesOf(await ask(poolId, 1))).toEqual([1_000, 30])
    await buildVersion({ workspaceId: lead.workspace.id, poolId, number: 2 }, added)
    const second = await ask(poolId, 2)
    expect(await batchesOf(second)).toEqual(['sheet', 'sheet', 30])
    expect(await resultOf(poolId, 2, second)).toMatchObject(await directly(texts))
  })

  test('every kind of analysis reads the same, and other settings need others', async () => {
    const poolId = await pool()
    await batchesOf(await ask(poolId, 1))
    expect(await batchesOf(await ask(poolId, 1, { kind: 'pool-profile' }))).toEqual(['sheet', 'sheet'])
    const { tokenizer, template, maxTokens } = STANDARD_ANALYSIS
    const selection = { tokenizer, template, maxTokens, method: 'random', count: 10, seed: 'any' } as const
    expect(await batchesOf(await ask(poolId, 1, { kind: 'selection', settings: selection }))).toEqual([
      'sheet',
      'sheet',
    ])
    const words = { ...STANDARD_ANALYSIS, tokenizer: 'words' } as const
    expect(await batchesOf(await ask(poolId, 1, { kind: 'prompt-diversity', settings: words }))).toEqual([1_000, 30])
    const reseeded = { ...words, seed: 'another' }
    expect(await batchesOf(await ask(poolId, 1, { kind: 'prompt-diversity', settings: reseeded }))).toEqual([
      'sheet',
      'sheet',
    ])
  })

  test('two runs that make them at once keep each once', async () => {
    const poolId = await pool()
    const [count, profile] = [await ask(poolId, 1), await ask(poolId, 1, { kind: 'pool-profile' })]
    const other = watchedWorker(async (batch) => {
      if (batch.firstIndex === 1_000) expect(await runAsked(profile)).toBe('ready')
    })
    expect(await runAsked(count, { deps: other })).toBe('ready')
    const kept = await testDatabase().db.tokenSheet.findMany({ orderBy: { firstPosition: 'asc' } })
    expect(kept.map(({ firstPosition, promptCount }) => [firstPosition, promptCount])).toEqual([
      [0, 1_000],
      [1_000, 30],
    ])
    expect(await resultOf(poolId, 1, count)).toMatchObject(await directly(first))
  })

  test('those with a prompt that a version removed serve the versions before alone', async () => {
    const poolId = await pool()
    await batchesOf(await ask(poolId, 1))
    await buildVersion({ workspaceId: lead.workspace.id, poolId, number: 2 }, added)
    await testDatabase().db.prompt.updateMany({ where: { poolId, position: 1_005 }, data: { removedInVersion: 2 } })
    await testDatabase().db.poolVersion.updateMany({
      where: { poolId, number: 2 },
      data: { promptCount: texts.length - 1 },
    })
    const second = await ask(poolId, 2)
    expect(await batchesOf(second)).toEqual(['sheet', 29, 30])
    expect(await resultOf(poolId, 2, second)).toMatchObject(await directly(texts.filter((_, at) => at !== 1_005)))
    const words = { ...STANDARD_ANALYSIS, seed: 'another' }
    expect(await batchesOf(await ask(poolId, 1, { kind: 'prompt-diversity', settings: words }))).toEqual([
      'sheet',
      'sheet',
    ])
  })

  test('old ones are swept away, and made again by whoever needs them', async () => {
    const poolId = await pool()
    await batchesOf(await ask(poolId, 1))
    const later = (days: number) => ({ ...testDatabase(), now: () => new Date(Date.now() + days * 24 * 3_600_000) })
    expect((await sweep(later(29))).tokenSheets).toBe(0)
    expect((await sweep(later(31))).tokenSheets).toBe(2)
    const settings = { ...STANDARD_ANALYSIS, seed: 'another' }
    const again = await ask(poolId, 1, { kind: 'prompt-diversity', settings })
    expect(await batchesOf(again)).toEqual([1_000, 30])
  })

  test('a sheet that is swept away between being listed and being read is no fault', async () => {
    const poolId = await pool()
    await batchesOf(await ask(poolId, 1))
    const profile = await ask(poolId, 1, { kind: 'pool-profile' })
    const read: string[] = []
    const deps = watchedWorker(async (batch) => {
      read.push('sheet' in batch ? 'sheet' : `${batch.texts.length} texts`)
      await testDatabase().db.tokenSheet.deleteMany()
    })
    expect(await runAsked(profile, { deps })).toBe('ready')
    expect(read).toEqual(['sheet', '30 texts'])
  })
})
