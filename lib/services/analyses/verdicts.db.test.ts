import { beforeEach, expect, test } from 'vitest'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { SelectionFigures, type SelectionSettings } from '#lib/core/diversity/selection/selection-figures'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { buildAnalysis, runAsked } from '#lib/testing/builders/analysis'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool, variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase, testWorker } from '#lib/testing/database'
import { directHeavyWork } from '#lib/testing/direct-heavy-work'
import type { HeavyDeps } from '../deps.ts'
import type { AnalysisQuestion } from './kinds.ts'
import { readAnalysis } from './read-analysis.ts'
import { requestAnalysis } from './request-analysis.ts'
import { sortOutAhead } from './sort-out-ahead.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const varied = variedTexts(60).map((text) => text.slice(0, 90))
const texts = [...varied, ...varied.slice(0, 5), ...varied.slice(5, 9).map((text) => `${text}.`)]
const pool = async () =>
  (await buildPromptPool({ workspaceId: lead.workspace.id, createdById: lead.actor.membershipId }, texts)).poolId
const settings: SelectionSettings = { ...PAPER_SETTINGS, seed: 's', method: 'diverse', count: 20 }
const ask = (poolId: PoolId, question: AnalysisQuestion) =>
  requestAnalysis(testDatabase(), lead.actor, { poolId, number: 1, ...question })
const signal = new AbortController().signal

/** A worker that notes what it knew of the prompts when it chose, and how often it sorted prompts out ahead. */
function noting() {
  const known: (Uint8Array | null)[] = []
  const seen = { known, sortedOut: 0 }
  const heavy: HeavyDeps['heavy'] = {
    ...directHeavyWork,
    choose: (input, hooks) => {
      known.push(input.verdicts)
      return directHeavyWork.choose(input, hooks)
    },
    sortOut: (input, hooks) => {
      seen.sortedOut += 1
      return directHeavyWork.sortOut(input, hooks)
    },
  }
  return { seen, deps: { ...testDatabase(), heavy } }
}
const select = async (poolId: PoolId, more: Partial<SelectionSettings> = {}) => {
  const { seen, deps } = noting()
  const asked = await ask(poolId, { kind: 'selection', settings: { ...settings, ...more } })
  expect(await runAsked(asked, { deps })).toBe('ready')
  const { result } = await readAnalysis(testDatabase(), lead.actor, {
    ...{ poolId, number: 1, analysisId: asked.analysisId },
  })
  return { known: seen.known[0] ?? null, result }
}

test.each([
  ['a profile', { kind: 'pool-profile' }],
  ['a selection', { kind: 'selection', settings: { ...settings, method: 'random', seed: 'another' } }],
  ['a count, ahead', { kind: 'prompt-diversity' }],
] satisfies [string, AnalysisQuestion][])(
  'what %s came to know is not found out again, and the choice is the same',
  async (_, question) => {
    const first = await select(await pool())
    expect(first.known).toBeNull()
    const poolId = await pool()
    const { analysisId } = await buildAnalysis(lead.actor, { poolId, number: 1, ...question })
    if (question.kind === 'prompt-diversity') await sortOutAhead(testWorker(), { analysisId }, signal)
    const second = await select(poolId)
    expect(second.known?.length).toBe(texts.length)
    const told = ({ result }: typeof first) => JSON.stringify(result).replaceAll(/"promptId":"[^"]+"/g, '')
    expect(told(second)).toBe(told(first))
    expect((await select(poolId, { maxTokens: 64 })).known).toBeNull()
  },
)

test('nothing is sorted out ahead that is known, that a profile will find, or that no count asked for', async () => {
  const { seen, deps } = noting()
  const ahead = async (poolId: PoolId, kind: 'prompt-diversity' | 'pool-profile') => {
    const { analysisId } = await ask(poolId, { kind, settings: STANDARD_ANALYSIS })
    await runAsked({ analysisId })
    await sortOutAhead(deps, { analysisId }, signal)
    await sortOutAhead(deps, { analysisId }, signal)
    return seen.sortedOut
  }
  expect(await ahead(await pool(), 'pool-profile')).toBe(0)
  const profiled = await pool()
  await ask(profiled, { kind: 'pool-profile', settings: STANDARD_ANALYSIS })
  expect(await ahead(profiled, 'prompt-diversity')).toBe(0)
  expect(await ahead(await pool(), 'prompt-diversity')).toBe(1)
})

test('a choice made again from what was read before is the same, and each version is read for itself', async () => {
  const [first, second] = [await pool(), await pool()]
  const choose = async (poolId: PoolId, seed: string) =>
    SelectionFigures.parse((await select(poolId, { seed })).result).samples.chosen.map(({ promptId }) => promptId)
  await choose(first, 'one')
  await choose(second, 'one')
  const [ofSecond, ofFirst] = [await choose(second, 'two'), await choose(first, 'two')]
  const poolsOf = async (ids: string[]) => {
    const prompts = await testDatabase().db.prompt.findMany({ where: { id: { in: ids } }, select: { poolId: true } })
    return new Set(prompts.map(({ poolId }) => poolId))
  }
  expect(await poolsOf(ofSecond)).toEqual(new Set([second]))
  expect(await poolsOf(ofFirst)).toEqual(new Set([first]))
  await testDatabase().db.poolAnalysis.deleteMany()
  expect(await choose(first, 'two')).toEqual(ofFirst)
})
