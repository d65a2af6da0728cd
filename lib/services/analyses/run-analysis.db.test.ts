import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PromptBatch } from '#lib/core/diversity/heavy-work'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { runAsked, watchedWorker } from '#lib/testing/builders/analysis'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase, testWorker } from '#lib/testing/database'
import { directHeavyWork } from '#lib/testing/direct-heavy-work'
import type { HeavyDeps } from '../deps.ts'
import { cancelAnalysis } from './cancel-analysis.ts'
import type { AnalysisOf } from './kinds.ts'
import { readAnalysis } from './read-analysis.ts'
import { requestAnalysis } from './request-analysis.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const kind = 'prompt-diversity'
type Count = AnalysisOf<typeof kind>
/** 1,203 prompts of which the last 13 repeat the first: two sheets. */
const texts = Array.from({ length: 1_203 }, (_, n) => n % 1_190).map(
  (n) => `Question ${n}: what is ${n} + ${(n * n) % 97}, and why does ${n % 13} matter?`,
)
const pool = (from: readonly string[] = texts) =>
  buildPromptPool({ workspaceId: lead.workspace.id, createdById: lead.actor.membershipId }, from)
const request = async (from?: readonly string[]) => {
  const { poolId } = await pool(from)
  return requestAnalysis(testDatabase(), lead.actor, { poolId, number: 1, kind })
}
const now = async ({ poolId, analysisId }: Pick<Count, 'poolId' | 'analysisId'>) =>
  (await readAnalysis(testDatabase(), lead.actor, { poolId, number: 1, analysisId })) as Count

/** A worker where `meanwhile` happens just before batch number `at` (from 0) is worked on. */
function interruptedAt(at: number, meanwhile: () => Promise<unknown>): HeavyDeps {
  let seen = 0
  return watchedWorker(async () => {
    if (seen++ === at) await meanwhile()
  })
}

describe('a count', () => {
  test('finds exactly what counting the prompts as one finds, with its settings and the pool’s facts', async () => {
    const asked = await request()
    expect(asked).toMatchObject({ state: 'queued', progressRatio: 0, result: null, settings: STANDARD_ANALYSIS })
    expect(await runAsked(asked)).toBe('ready')
    async function* whole(): AsyncGenerator<PromptBatch> {
      yield { firstIndex: 0, texts }
    }
    const counted = { settings: PAPER_SETTINGS, seed: STANDARD_ANALYSIS.seed, prompts: texts.length }
    const direct = await directHeavyWork.count(counted, whole(), { signal: new AbortController().signal })
    const { state, progressRatio, result } = await now(asked)
    expect({ state, progressRatio }).toEqual({ state: 'ready', progressRatio: 1 })
    expect(result).toEqual({ ...direct, distinctPrompts: 1_190, meanPromptWords: 12 })
  })

  test('asked for twice at once is one count and one job', async () => {
    const { poolId } = await pool()
    const ask = () => requestAnalysis(testDatabase(), lead.actor, { poolId, number: 1, kind })
    const asks = await Promise.all(Array.from({ length: 4 }, ask))
    expect(new Set(asks.map(({ analysisId }) => analysisId)).size).toBe(1)
    const { rows } = await testDatabase().db.$pool.query('select 1 from graphile_worker.jobs')
    expect(rows).toHaveLength(1)
    if (asks[0]) await runAsked(asks[0])
    expect((await ask()).state).toBe('ready')
  })

  test('under other settings is another analysis', async () => {
    const { poolId } = await pool()
    const ask = (maxTokens: number) => {
      const settings = { ...STANDARD_ANALYSIS, maxTokens }
      return requestAnalysis(testDatabase(), lead.actor, { poolId, number: 1, kind, settings })
    }
    const [short, long] = [await ask(8), await ask(512)]
    expect(short.analysisId).not.toBe(long.analysisId)
    await runAsked(short)
    await runAsked(long)
    expect((await now(short)).result?.bigrams).toBeLessThan((await now(long)).result?.bigrams ?? 0)
  })
})

describe('a count that is interrupted', () => {
  test('goes on with the tokens that were kept and comes to the same figures', async () => {
    const undisturbed = await request()
    await runAsked(undisturbed)
    const asked = await request()
    const stopping = new AbortController()
    const deps = interruptedAt(1, async () => stopping.abort(new Error('the worker stops')))
    await expect(runAsked(asked, { deps, signal: stopping.signal })).rejects.toThrow('the worker stops')
    expect((await now(asked)).state).toBe('running')
    const read: string[] = []
    const again = watchedWorker((batch) => void read.push('sheet' in batch ? 'sheet' : `${batch.texts.length} texts`))
    expect(await runAsked(asked, { deps: again })).toBe('ready')
    expect(read).toEqual(['sheet', '203 texts'])
    expect((await now(asked)).result).toEqual((await now(undisturbed)).result)
  })

  test('by another worker that took it over writes nothing more', async () => {
    const asked = await request()
    const deps = interruptedAt(1, async () => expect(await runAsked(asked)).toBe('ready'))
    expect(await runAsked(asked, { deps })).toBe('taken-over')
    const { state, progressRatio, endedAt } = await now(asked)
    expect({ state, progressRatio }).toEqual({ state: 'ready', progressRatio: 1 })
    expect(endedAt).not.toBeNull()
    const replaced = await request()
    const late = interruptedAt(0, async () => {
      await testDatabase().db.poolAnalysis.updateMany({ data: { runToken: testDatabase().newId() } })
    })
    expect(await runAsked(replaced, { deps: late })).toBe('taken-over')
    expect(await testDatabase().db.tokenSheet.count({ where: { poolId: replaced.poolId } })).toBe(0)
  })

  test('by a lead ends work that would never end, and begins anew when asked for again', async () => {
    const asked = await request()
    const { poolId, analysisId } = asked
    const where = { poolId, number: 1, analysisId }
    const heavy = {
      ...directHeavyWork,
      count: (_request: unknown, _batches: unknown, { signal }: { signal: AbortSignal }) =>
        new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true })
          void cancelAnalysis(testDatabase(), lead.actor, where)
        }),
    }
    expect(await runAsked(asked, { deps: { ...testDatabase(), heavy } })).toBe('taken-over')
    expect((await now(asked)).state).toBe('cancelled')
    await expect(cancelAnalysis(testDatabase(), lead.actor, where)).rejects.toMatchObject({ code: 'conflict' })
    const again = await requestAnalysis(testDatabase(), lead.actor, { poolId, number: 1, kind })
    expect(again).toMatchObject({ analysisId, state: 'queued' })
    expect(await runAsked(again)).toBe('ready')
  })

  test('by a fault is tried again, and fails with a sentence at the last try', async () => {
    const asked = await request()
    const deps = () => interruptedAt(1, () => Promise.reject(new Error('a fault')))
    await expect(runAsked(asked, { deps: deps() })).rejects.toThrow('a fault')
    expect((await now(asked)).state).toBe('running')
    await expect(runAsked(asked, { deps: deps(), isLastAttempt: true })).rejects.toThrow('a fault')
    const failed = await now(asked)
    expect(failed.state).toBe('failed')
    expect(failed.failureDetail).toContain('You can start it again')
  })

  test('tells how far it is, and that it waits for a worker when none is there', async () => {
    const asked = await request()
    const later = { ...testDatabase(), now: () => new Date(Date.now() + 60_000) }
    const where = { poolId: asked.poolId, number: 1, analysisId: asked.analysisId }
    expect((await readAnalysis(later, lead.actor, where)).needsWorker).toBe(true)
    const isHalf = async () => {
      for (const end = Date.now() + 5_000; Date.now() < end; ) {
        const { state, progressRatio } = await now(asked)
        if (state === 'running' && progressRatio > 0.5) return progressRatio
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error('no progress was told in 5 s')
    }
    let told = 0
    const deps = interruptedAt(1, async () => {
      told = await isHalf()
    })
    await runAsked(asked, { deps })
    expect(told).toBeCloseTo(1_000 / 1_203, 5)
  })
})

test('nobody asks for a version that is not there, or is another workspace’s', async () => {
  const { poolId } = await pool(['one'])
  const stranger = await buildMember('owner')
  const refused = { code: 'not_found' }
  const ask = (actor: BuiltMember['actor'], number: number) =>
    requestAnalysis(testDatabase(), actor, { poolId, number, kind })
  await expect(ask(lead.actor, 2)).rejects.toMatchObject(refused)
  await expect(ask(stranger.actor, 1)).rejects.toMatchObject(refused)
  await testDatabase().db.poolVersion.updateMany({ where: { poolId }, data: { state: 'draft', readyAt: null } })
  await expect(ask(lead.actor, 1)).rejects.toMatchObject(refused)
})

const shared = process.env.RANKPLAN_SHARED ?? '../shared'
const file = path.join(shared, 'data/hh-harmless-test-prompts.jsonl.gz')
if (!existsSync(file)) console.warn(`skipped: the HH prompts are not at ${file} (set RANKPLAN_SHARED)`)

test.skipIf(!existsSync(file))('the published counts are met through the database, to the last bigram', async () => {
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  const asked = await request(lines.map((line) => (JSON.parse(line) as { prompt: string }).prompt))
  await runAsked(asked, { deps: testWorker() })
  const vectors = JSON.parse(readFileSync(path.join(shared, 'vectors/prompt_diversity.json'), 'utf8')) as {
    cases: { file: string; prompts: number; bigrams: number; distinctBigrams: number; diversity: number }[]
  }
  const known = vectors.cases.find((one) => one.file === path.basename(file) && one.prompts === lines.length)
  const { prompts, bigrams, distinctBigrams, diversity } = (await now(asked)).result ?? {}
  expect({ prompts, bigrams, distinctBigrams, diversity }).toEqual({
    prompts: known?.prompts,
    bigrams: known?.bigrams,
    distinctBigrams: known?.distinctBigrams,
    diversity: known?.diversity,
  })
})
