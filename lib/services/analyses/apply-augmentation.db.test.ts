import { beforeEach, describe, expect, test } from 'vitest'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { type PoolId, PromptId } from '#lib/core/vocabulary/ids'
import { buildAnalysis } from '#lib/testing/builders/analysis'
import { buildImport, jsonLines } from '#lib/testing/builders/import'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool, buildVersion, variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { readPrompt } from '../pools/list-prompts.ts'
import { readPool } from '../pools/read-pool.ts'
import { applyAugmentation } from './apply-augmentation.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

/** Prompts in plain words, of which each pair of neighbours shares some: what a ranking has to weigh. */
const words = variedTexts(1)[0]?.split(' ') ?? []
const sentence = (n: number) =>
  `Please tell me how ${words[n % 30]} and ${words[(n * 7 + 1) % 30]} go with ${n} apples.`
const baseTexts = Array.from({ length: 12 }, (_, n) => sentence(n))
const candidateTexts = [
  ...Array.from({ length: 10 }, (_, n) => ({
    text: sentence(n + 40),
    externalId: `c${n}`,
    source: 'forum',
    lang: 'en',
  })),
  // One that the base has already.
  { text: sentence(3), externalId: 'c10' },
]
const owner = () => ({ workspaceId: lead.workspace.id, createdById: lead.actor.membershipId })
const ranked = async () => {
  const base = await buildPromptPool(
    owner(),
    baseTexts.map((text, n) => ({ text, externalId: `c${n + 5}` })),
    1,
  )
  const candidates = await buildPromptPool(owner(), candidateTexts, 2)
  const { poolId } = base
  const settings = { ...STANDARD_ANALYSIS, candidatePoolId: candidates.poolId, candidateVersion: 1 }
  const analysis = await buildAnalysis(lead.actor, { poolId, number: 1, kind: 'augmentation', settings })
  if (!analysis.result) throw new Error(`not ranked: ${analysis.failureDetail}`)
  return { base, candidates, poolId, analysis, result: analysis.result }
}
type Ranked = Awaited<ReturnType<typeof ranked>>
const apply = ({ poolId, analysis }: Pick<Ranked, 'poolId' | 'analysis'>, added: number, actor = lead.actor) =>
  applyAugmentation(testDatabase(), actor, { poolId, number: 1, analysisId: analysis.analysisId, added })
const promptsOf = (poolId: PoolId, addedInVersion?: number) =>
  testDatabase().db.prompt.findMany({
    where: { poolId, ...(addedInVersion && { addedInVersion }) },
    include: { responses: { orderBy: { index: 'asc' } } },
    orderBy: { position: 'asc' },
  })

describe('adding the best candidates', () => {
  test('makes a ready version of the base and exactly them, in the order ranked, each with its origin', async () => {
    const made = await ranked()
    const { poolId, candidates, result } = made
    expect(result.leftOut.inBase).toBe(1)
    expect(await apply(made, 4)).toEqual({ poolId, versionNumber: 2, added: 4 })
    const added = await promptsOf(poolId, 2)
    expect(added.map(({ originPromptId }) => originPromptId)).toEqual(
      result.top.slice(0, 4).map(({ promptId }) => promptId),
    )
    expect(added.map(({ position }) => position)).toEqual([12, 13, 14, 15])
    expect(added.map(({ originRank, originNewBigrams }) => [originRank, originNewBigrams])).toEqual(
      result.top.slice(0, 4).map(({ rank, newBigrams }) => [rank, newBigrams]),
    )
    const [first] = added
    if (!first) throw new Error('nothing was added')
    const { origin, responses } = await readPrompt(testDatabase(), lead.actor, {
      poolId,
      promptId: PromptId.parse(first.id),
    })
    expect(origin).toEqual({
      ...{ poolId: candidates.poolId, poolName: `Pool ${candidates.poolId}`, versionNumber: 1 },
      ...{ promptId: first.originPromptId, rank: 1, newBigrams: first.originNewBigrams },
    })
    expect(responses).toHaveLength(2)
  })

  test('copies text, source, language and responses whole, and leaves both pools as they were', async () => {
    const made = await ranked()
    const { poolId, candidates } = made
    const before = [await promptsOf(poolId), await promptsOf(candidates.poolId)]
    await apply(made, 10)
    expect([await promptsOf(poolId, 1), await promptsOf(candidates.poolId)]).toEqual(before)
    const originals = new Map((before[1] ?? []).map((prompt) => [prompt.id, prompt]))
    const told = (prompt: Awaited<ReturnType<typeof promptsOf>>[number]) => ({
      ...{ messages: prompt.messages, rawText: prompt.rawText, contentHash: prompt.contentHash },
      ...{ preview: prompt.preview, source: prompt.source, lang: prompt.lang, wordCount: prompt.wordCount },
      ...{ charCount: prompt.charCount, turnCount: prompt.turnCount, responseCount: prompt.responseCount },
      responses: prompt.responses.map(({ index, content, normalizedHash }) => ({ index, content, normalizedHash })),
    })
    for (const prompt of await promptsOf(poolId, 2)) {
      const original = originals.get(prompt.originPromptId ?? '')
      if (!original) throw new Error('a prompt without its original')
      expect(told(prompt)).toEqual(told(original))
    }
    const pool = await readPool(testDatabase(), lead.actor, { poolId })
    expect(pool.version).toMatchObject({ number: 2, promptCount: 22, responseCount: 12 + 20, repeatedCount: 0 })
    expect(pool.summary?.sources).toEqual([
      { value: null, count: 12 },
      { value: 'forum', count: 10 },
    ])
  })

  test('keeps the ids of their file where the base has not taken them', async () => {
    const made = await ranked()
    await apply(made, 10)
    const ids = (await promptsOf(made.poolId, 2)).map(({ externalId }) => externalId)
    // The base has c5 to c16.
    expect(ids.filter((id) => id !== null).sort()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4'])
  })

  test('is told in the audit log, by the pool’s name', async () => {
    const made = await ranked()
    await apply(made, 2)
    const [event] = await testDatabase().db.auditEvent.findMany({ where: { action: 'pool.augmented' } })
    expect(event).toMatchObject({ targetId: made.poolId, actorUserId: lead.actor.userId })
    const from = `Pool ${made.candidates.poolId}`
    expect(event?.summary).toEqual({ version: 2, added: 2, from, fromVersion: 1 })
  })

  test('happens once, however many ask at the same moment', async () => {
    const made = await ranked()
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((added) => apply(made, added)))
    const [winner, ...others] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(others).toEqual([])
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
    expect(await promptsOf(made.poolId, 2)).toHaveLength(winner?.added ?? 0)
    await expect(apply(made, 1)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('newer') })
  })
})

describe('nothing is added', () => {
  const versions = (poolId: PoolId) => testDatabase().db.poolVersion.count({ where: { poolId } })

  test('to a pool that has gone on since, or is archived', async () => {
    const made = await ranked()
    const { poolId } = made
    await testDatabase().db.pool.update({ where: { id: poolId }, data: { archivedAt: new Date() } })
    await expect(apply(made, 1)).rejects.toMatchObject({ code: 'conflict' })
    await testDatabase().db.pool.update({ where: { id: poolId }, data: { archivedAt: null } })
    await buildVersion({ workspaceId: lead.workspace.id, poolId, number: 2 }, ['A newer prompt.'])
    await expect(apply(made, 1)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('newer') })
    expect(await versions(poolId)).toBe(2)
  })

  test('while an import into the pool is under way', async () => {
    const made = await ranked()
    const { poolId } = made
    await buildImport(lead.actor, jsonLines([{ prompt: 'On its way.' }]), { poolId })
    await expect(apply(made, 1)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('import') })
    expect(await versions(poolId)).toBe(2)
  })

  test('beyond what was ranked, before it was ranked, or from an analysis of another kind', async () => {
    const made = await ranked()
    const { poolId } = made
    await expect(apply(made, 11)).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'added', message: expect.stringContaining('10 candidates') }],
    })
    const count = await buildAnalysis(lead.actor, { poolId, number: 1, kind: 'prompt-diversity' })
    const { analysisId } = count
    const wrong = applyAugmentation(testDatabase(), lead.actor, { poolId, number: 1, analysisId, added: 1 })
    await expect(wrong).rejects.toMatchObject({ code: 'not_found' })
    await testDatabase().db.$executeRaw`
      update "PoolAnalysis" set state = 'running', result = null, positions = '{}', "newBigrams" = '{}' where kind = 'augmentation'`
    await expect(apply(made, 1)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('ranked') })
    expect(await versions(poolId)).toBe(1)
  })

  test('by who may not import, or in another workspace', async () => {
    const made = await ranked()
    const reviewer = await buildMember('reviewer', { workspace: lead.workspace })
    const stranger = await buildMember('owner')
    await expect(apply(made, 1, reviewer.actor)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(apply(made, 1, stranger.actor)).rejects.toMatchObject({ code: 'not_found' })
  })
})
