import { beforeEach, describe, expect, test } from 'vitest'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import type { SelectionSettings } from '#lib/core/diversity/selection/selection-figures'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { selectPrompts } from '#lib/core/planning/select-prompts'
import type { AnalysisId, PoolId } from '#lib/core/vocabulary/ids'
import { buildAnalysis } from '#lib/testing/builders/analysis'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool, variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { exportSelection } from './export-selection.ts'
import { requestAnalysis } from './request-analysis.ts'
import { settingsHash } from './settings-hash.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const words = variedTexts(3).flatMap((text) => text.split(' '))
/** Questions of 8 to 24 words out of 90, so that prompts share some bigrams. */
const question = (n: number) =>
  `What is ${Array.from({ length: 5 + (n % 17) }, (_, i) => words[(n * 7 + i * (1 + (n % 3))) % words.length]).join(' ')}?`
const questions = Array.from({ length: 120 }, (_, n) => ({
  text: question(n),
  externalId: `q${n}`,
  ...(n % 3 > 0 && { source: n % 3 === 1 ? 'forum' : 'mail' }),
  ...(n % 2 === 0 && { lang: 'en' }),
}))
const pool = (texts: Parameters<typeof buildPromptPool>[1], member = lead) =>
  buildPromptPool({ workspaceId: member.workspace.id, createdById: member.actor.membershipId }, texts)
const selection = (rest: Pick<SelectionSettings, 'method' | 'count'>): SelectionSettings => ({
  ...PAPER_SETTINGS,
  seed: 'rankplan',
  ...rest,
})
const select = (poolId: PoolId, rest: Pick<SelectionSettings, 'method' | 'count'>) =>
  buildAnalysis(lead.actor, { poolId, number: 1, kind: 'selection', settings: selection(rest) })
const exported = async (poolId: PoolId, { analysisId }: { analysisId: AnalysisId }, actor = lead.actor) => {
  const lines: string[] = []
  for await (const line of exportSelection(testDatabase(), actor, { poolId, number: 1, analysisId })) lines.push(line)
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('a selection', () => {
  test('at random takes the very prompts that a plan of the same seed draws', async () => {
    const { poolId } = await pool([...questions, ...questions.slice(0, 20).map(({ text }) => text)])
    const chosen = await select(poolId, { method: 'random', count: 30 })
    const prompts = await testDatabase().db.prompt.findMany({ where: { poolId }, orderBy: { position: 'asc' } })
    const drawn = selectPrompts(prompts, 30, 'rankplan')
    const lines = await exported(poolId, chosen)
    expect(lines.map(({ id }) => id)).toEqual(drawn.map(({ externalId, id }) => externalId ?? id))
    expect(chosen.result).toMatchObject({ chosen: { prompts: 30 }, leftOut: { repeated: 20 } })
  })

  test('for varied text names what it took and left, by source and language', async () => {
    const { poolId, promptIds } = await pool(questions)
    const { state, failureDetail, result, settings } = await select(poolId, { method: 'diverse', count: 30 })
    expect({ state, failureDetail }).toEqual({ state: 'ready', failureDetail: null })
    if (!result) throw new Error('ready without a result')
    expect(result.settings).toEqual(settings)
    expect(result.chosen.prompts).toBe(30)
    expect(result.chosen.distinctBigrams).toBeGreaterThan(result.random.distinctBigrams)
    const tally = (mixes: typeof result.sources) => new Map(mixes.map(({ value, pool: many }) => [value, many]))
    expect(tally(result.sources)).toEqual(new Map([...['forum', 'mail', null].map((name) => [name, 40] as const)]))
    expect(tally(result.langs)).toEqual(new Map([['en', 60] as const, [null, 60] as const]))
    expect(result.sources.reduce((sum, { chosen }) => sum + chosen, 0)).toBe(30)
    const shown = [...result.samples.chosen, ...result.samples.left]
    expect(shown.length).toBeGreaterThan(0)
    for (const { promptId, position, preview } of shown) {
      expect(promptId).toBe(promptIds[position])
      expect(preview).toBe(question(position).slice(0, 80))
    }
  })

  test('downloads as lines of the prompts as they were imported, in the order chosen', async () => {
    const { poolId } = await pool(questions)
    const chosen = await select(poolId, { method: 'diverse', count: 25 })
    const lines = await exported(poolId, chosen)
    expect(lines.map(({ rank }) => rank)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1))
    expect(new Set(lines.map(({ id }) => id)).size).toBe(25)
    for (const { id, prompt, source, lang } of lines) {
      const own = questions.find(({ externalId }) => externalId === id)
      expect({ text: prompt, source, lang }).toEqual({ text: own?.text, source: own?.source, lang: own?.lang })
    }
  })

  test('of more prompts than there are different ones is refused at the field that says so', async () => {
    const { poolId } = await pool(['one', 'two', 'two'])
    const ask = requestAnalysis(testDatabase(), lead.actor, {
      ...{ poolId, number: 1, kind: 'selection' as const },
      settings: selection({ method: 'random', count: 3 }),
    })
    await expect(ask).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'settings.count', message: expect.stringContaining('2 different prompts') }],
    })
  })

  test('that cannot be made fails at once with the sentence that says why', async () => {
    const near = Array.from(
      { length: 12 },
      (_, n) =>
        `${questions
          .slice(0, 3)
          .map(({ text }) => text)
          .join(' ')} ${n}`,
    )
    const { poolId } = await pool(near)
    const { state, failureDetail, result } = await select(poolId, { method: 'diverse', count: 12 })
    expect({ state, result }).toEqual({ state: 'failed', result: null })
    expect(failureDetail).toContain('12 prompts were asked for')
  })

  test('is downloaded only when it is ready, by members of its workspace', async () => {
    const { poolId } = await pool(questions)
    const settings = selection({ method: 'random', count: 5 })
    const asked = await requestAnalysis(testDatabase(), lead.actor, { poolId, number: 1, kind: 'selection', settings })
    await expect(exported(poolId, asked)).rejects.toMatchObject({ code: 'conflict' })
    const stranger = await buildMember('owner')
    await expect(exported(poolId, asked, stranger.actor)).rejects.toMatchObject({ code: 'not_found' })
    const profile = await buildAnalysis(lead.actor, { poolId, number: 1, kind: 'pool-profile' })
    await expect(exported(poolId, profile)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a profile', () => {
  test('shows groups of prompts that nearly repeat one another, and what many share', async () => {
    const varied = variedTexts(30)
    const { poolId, promptIds } = await pool([...varied, `${varied[4]} Thanks.`])
    const { result } = await buildAnalysis(lead.actor, { poolId, number: 1, kind: 'pool-profile' })
    if (!result) throw new Error('no profile')
    expect(result).toMatchObject({ prompts: 31, seed: 'rankplan', settings: PAPER_SETTINGS })
    const groups = result.nearDuplicates.examples.map(({ prompts }) => prompts.map(({ promptId }) => promptId))
    expect(groups).toEqual([[promptIds[4], promptIds[30]]])
    expect(result.nearDuplicates).toMatchObject({ clusters: 1, redundantPrompts: 1, share: 1 / 31 })
    expect(result.compression.ratio).toBeGreaterThan(1)
    for (const { examples } of result.repeatedNgrams)
      for (const { promptId, position } of examples) expect(promptId).toBe(promptIds[position])
  })
})

test('a choice made by older rules is no longer found: the diverse one is made anew, the random one stands', async () => {
  const { poolId } = await pool(questions.slice(0, 30))
  for (const [method, isNew] of [
    ['diverse', true],
    ['random', false],
  ] as const) {
    const old = await select(poolId, { method, count: 10 })
    // What these settings were found by before the rules had a number.
    await testDatabase().db.poolAnalysis.update({
      where: { id: old.analysisId },
      data: { settingsHash: settingsHash(old.settings) },
    })
    const { analysisId, settings } = await select(poolId, { method, count: 10 })
    expect({ isNew: analysisId !== old.analysisId, settings }).toEqual({ isNew, settings: old.settings })
    expect(await exported(poolId, old)).toHaveLength(10)
  }
})

describe('a ranking of candidates', () => {
  test('names the candidates’ own prompts, and d without and with them', async () => {
    const base = await pool(questions.slice(0, 60))
    const candidates = await pool([...questions.slice(50)])
    const settings = { ...STANDARD_ANALYSIS, candidatePoolId: candidates.poolId, candidateVersion: 1 }
    const asked = { poolId: base.poolId, number: 1, kind: 'augmentation' as const, settings }
    const { result } = await buildAnalysis(lead.actor, asked)
    if (!result) throw new Error('not ranked')
    expect(result).toMatchObject({ candidates: 70, leftOut: { inBase: 10 }, settings })
    const count = await buildAnalysis(lead.actor, { poolId: base.poolId, number: 1, kind: 'prompt-diversity' })
    expect(result.base.diversity).toBe(count.result?.diversity)
    for (const { promptId, position } of result.top) expect(promptId).toBe(candidates.promptIds[position])
  })

  test('is refused for the same version, and for what this workspace does not have', async () => {
    const { poolId } = await pool(questions.slice(0, 3))
    const other = await buildMember('owner')
    const foreign = await pool(questions.slice(0, 3), other)
    const ask = (candidatePoolId: PoolId, candidateVersion = 1) => {
      const settings = { ...STANDARD_ANALYSIS, candidatePoolId, candidateVersion }
      return requestAnalysis(testDatabase(), lead.actor, { poolId, number: 1, kind: 'augmentation', settings })
    }
    await expect(ask(poolId)).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'settings.candidatePoolId' }],
    })
    await expect(ask(poolId, 2)).rejects.toMatchObject({ code: 'not_found' })
    await expect(ask(foreign.poolId)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe.each([0, 1, 2])('a pool of %i prompts', (size) => {
  test('has every kind of figures, or null', async () => {
    const { poolId } = await pool(['x', 'Why is the sky blue?'].slice(0, size))
    const candidates = await pool(questions.slice(0, 2))
    const settings = { ...STANDARD_ANALYSIS, candidatePoolId: candidates.poolId, candidateVersion: 1 }
    const outcomes = [
      await buildAnalysis(lead.actor, { poolId, number: 1, kind: 'prompt-diversity' }),
      await buildAnalysis(lead.actor, { poolId, number: 1, kind: 'pool-profile' }),
      await buildAnalysis(lead.actor, { poolId, number: 1, kind: 'augmentation', settings }),
      ...(size > 0 ? [await select(poolId, { method: 'random', count: size })] : []),
    ]
    for (const { kind, state, failureDetail } of outcomes)
      expect({ kind, state, failureDetail }).toEqual({ kind, state: 'ready', failureDetail: null })
  })
})
