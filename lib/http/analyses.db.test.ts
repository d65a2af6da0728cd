import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Analysis, AppliedAugmentation } from '#lib/contracts/analyses'
import { Problem } from '#lib/contracts/problem'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { readRow } from '#lib/core/interchange/prompts/read-row'
import { runAsked } from '#lib/testing/builders/analysis'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool, variedTexts } from '#lib/testing/builders/prompt-pool'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import { callRoute } from '#lib/testing/call-route'
import { resetDatabase } from '#lib/testing/database'
import type { Route } from './route.ts'

const ROUTES = '../../app/api/v1/workspaces/[slug]/pools/[poolId]/versions/[number]/analyses'
let ask: Route
let read: Route
let download: Route
let apply: Route
beforeAll(async () => {
  ask = (await import(`${ROUTES}/route.ts`)).POST
  read = (await import(`${ROUTES}/[analysisId]/route.ts`)).GET
  download = (await import(`${ROUTES}/[analysisId]/prompts/route.ts`)).GET
  apply = (await import(`${ROUTES}/[analysisId]/apply/route.ts`)).POST
})

let lead: BuiltMember
let headers: Headers
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
  headers = await buildSignedInHeaders(lead)
})

const texts = variedTexts(40)
const pool = async (from: readonly string[]) => {
  const owner = { workspaceId: lead.workspace.id, createdById: lead.actor.membershipId }
  return (await buildPromptPool(owner, from)).poolId
}
const call = (route: Route, poolId: string, { analysisId, body }: { analysisId?: string; body?: unknown } = {}) => {
  const params = { slug: lead.workspace.slug, poolId, number: '1', ...(analysisId && { analysisId }) }
  return callRoute(route, { params, headers, ...(body !== undefined && { method: 'POST', body }) })
}
const asked = async (poolId: string, body: unknown) => {
  const reply = await call(ask, poolId, { body })
  expect(reply.status).toBe(202)
  return Analysis.parse(await reply.json())
}
const refused = async (reply: Response) => Problem.parse(await reply.json())

describe('asking for an analysis', () => {
  test('answers the same one however often it is asked, first as it waits and then with its figures', async () => {
    const poolId = await pool(texts)
    const first = await asked(poolId, { kind: 'prompt-diversity' })
    expect(first).toMatchObject({ state: 'queued', settings: STANDARD_ANALYSIS, result: null })
    await runAsked(first)
    const { analysisId } = first
    const again = await asked(poolId, { kind: 'prompt-diversity', settings: STANDARD_ANALYSIS })
    expect(again).toMatchObject({ analysisId, state: 'ready', result: { prompts: 40, truncatedPrompts: 0 } })
    expect(Analysis.parse(await (await call(read, poolId, { analysisId })).json())).toEqual(again)
  })

  test('in a way that cannot be answered is refused with the field that is wrong', async () => {
    const poolId = await pool(texts)
    const paths = async (body: unknown) => {
      const { status, problems } = await refused(await call(ask, poolId, { body }))
      return [status, ...problems.map(({ path }) => path)]
    }
    const selection = { ...PAPER_SETTINGS, method: 'diverse', count: 10, seed: 's' }
    expect(await paths({ kind: 'selection', settings: { ...selection, count: 41 } })).toEqual([422, 'settings.count'])
    expect(await paths({ kind: 'selection', settings: { ...selection, count: 0 } })).toEqual([422, 'settings.count'])
    expect(await paths({ kind: 'selection', settings: { ...selection, tokenizer: 'bytes' } })).toEqual([
      422,
      'settings.tokenizer',
    ])
    const candidates = { ...STANDARD_ANALYSIS, candidatePoolId: poolId, candidateVersion: 1 }
    expect(await paths({ kind: 'augmentation', settings: candidates })).toEqual([422, 'settings.candidatePoolId'])
    expect((await paths({ kind: 'reward' }))[0]).toBe(422)
  })
})

test('a selection downloads as a file of prompts that an import reads', async () => {
  const poolId = await pool(texts)
  const settings = { ...PAPER_SETTINGS, method: 'diverse', count: 12, seed: 's' }
  const { analysisId } = await asked(poolId, { kind: 'selection', settings })
  expect((await refused(await call(download, poolId, { analysisId }))).status).toBe(409)
  await runAsked({ analysisId })
  const reply = await call(download, poolId, { analysisId })
  expect(reply.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
  expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="selection-${analysisId}.jsonl"`)
  const lines = (await reply.text()).trimEnd().split('\n')
  const rows = lines.map((line, at) => readRow(at + 1, Buffer.from(line), 'jsonl'))
  expect(rows).toHaveLength(12)
  for (const row of rows) {
    if (!('row' in row)) throw new Error('a line that no import reads')
    expect(texts).toContain(row.row.prompt)
    expect(row.row.leftOut).toEqual(['rank'])
  }
})

test('the first of a ranking become the next version, once', async () => {
  const [poolId, candidatePoolId] = [await pool(texts.slice(0, 30)), await pool(texts.slice(25))]
  const settings = { ...STANDARD_ANALYSIS, candidatePoolId, candidateVersion: 1 }
  const { analysisId } = await asked(poolId, { kind: 'augmentation', settings })
  await runAsked({ analysisId })
  const add = (added: number) => call(apply, poolId, { analysisId, body: { added } })
  expect((await refused(await add(11))).problems).toMatchObject([{ path: 'added' }])
  expect((await refused(await add(0))).problems).toMatchObject([{ path: 'added' }])
  const reply = await add(10)
  expect(reply.status).toBe(201)
  expect(AppliedAugmentation.parse(await reply.json())).toEqual({ poolId, versionNumber: 2, added: 10 })
  expect((await refused(await add(1))).status).toBe(409)
})
