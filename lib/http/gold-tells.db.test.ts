import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildAnnotator } from '#lib/testing/builders/on-roster'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import { callRoute } from '#lib/testing/call-route'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import type { Route } from './route.ts'

const CAMPAIGN = '../../app/api/v1/workspaces/[slug]/campaigns/[campaignId]'
type Name = 'claim' | 'submit' | 'decline' | 'renew' | 'draft' | 'reopen'
let routes: Record<Name, Route>
beforeAll(async () => {
  const load = async (path: string, method = 'POST'): Promise<Route> =>
    (await import(`${CAMPAIGN}/${path}/route.ts`))[method]
  routes = {
    claim: await load('assignments/claim'),
    submit: await load('assignments/[assignmentId]/submit'),
    decline: await load('assignments/[assignmentId]/decline'),
    renew: await load('assignments/renew'),
    draft: await load('assignments/[assignmentId]/draft', 'PUT'),
    reopen: await load('judgments/[judgmentId]', 'GET'),
  }
})
beforeEach(resetDatabase)

/** What one reply gives away besides the texts and moments that are any item's own. */
type Trace = { about: Name; assignmentId: string; told: unknown }

/** Keys in their order and kinds in place of values; numbers, flags and short words stay as they are. */
function outline(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => outline(one))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([name, inner]) => [name, outline(inner, name)])
  }
  if (typeof value !== 'string') return value
  if (/^[0-9a-f-]{36}$/.test(value)) return `id of version ${value[14]}`
  if (!Number.isNaN(Date.parse(value)) && /^\d{4}-/.test(value)) return 'moment'
  // Prompts and responses of these items are alike but for their number.
  return key === 'html' || key === 'raw' ? value.replace(/\d+/g, 'n') : value
}

/** Progress and pace move with every judgment, of whichever item: they are held apart. */
const MOVING = ['progress', 'pace']

/** Has one person work through a queue in which every second item is gold, and traces every reply. */
async function work(): Promise<{ traces: Trace[]; gold: Set<string>; done: number[]; totals: number[] }> {
  const { db, newId } = testDatabase()
  const campaign = await buildOpenCampaign({
    items: 44,
    overlap: 3,
    annotators: 1,
    capUnits: 10_000,
    responsesPerItem: 3,
  })
  const { campaignId, itemIds, workspace } = campaign
  await db.$executeRaw`
    UPDATE "Item" SET "isGold" = true, purpose = 'gold', "goldRanks" = '{1,2,3}', "goldOfId" = id
    WHERE "campaignId" = ${campaignId}::uuid AND priority % 2 = 1`
  const headers = await buildSignedInHeaders(await buildAnnotator(campaign))
  const traces: Trace[] = []
  const moving: { done: number[]; totals: number[] } = { done: [], totals: [] }
  const queries = vi.spyOn(pg.Client.prototype, 'query')
  const call = async (about: Name, params: Record<string, string>, body?: unknown) => {
    queries.mockClear()
    const method = about === 'reopen' ? 'GET' : about === 'draft' ? 'PUT' : 'POST'
    const given = { method, params: { slug: workspace.slug, campaignId, ...params }, headers } as const
    const reply = await callRoute(routes[about], body === undefined ? given : { ...given, body })
    const text = await reply.text()
    const said = text === '' ? null : JSON.parse(text)
    const { status } = reply
    const names = [...reply.headers].filter(([name]) => name !== 'x-request-id')
    const outlined = said && Object.fromEntries(Object.entries(said).filter(([name]) => !MOVING.includes(name)))
    const trace = (assignmentId: string) =>
      traces.push({
        ...{ about, assignmentId },
        told: {
          status,
          names,
          body: outline(outlined),
          order: Object.keys(said ?? {}),
          statements: queries.mock.calls.length,
        },
      })
    return { said, trace }
  }
  const held: string[] = []
  for (let turn = 0; turn < 40; turn += 1) {
    const { said, trace } = await call('claim', {}, { holding: held, dayStartedAt: '2026-01-01T00:00:00Z' })
    moving.done.push(said.progress.done)
    moving.totals.push(said.progress.total)
    const fresh = said.items
      .map((item: { assignmentId: string }) => item.assignmentId)
      .filter((id: string) => !held.includes(id))
    // The first brings three and has no judgment before it.
    if (turn > 1) for (const id of fresh) trace(id)
    held.push(...fresh)
    const assignmentId = held.shift() ?? ''
    const ranking = {
      cardCount: 3,
      tiers: [[0]],
      pendingTie: false,
      picked: null,
      allBad: false,
      strengths: {},
      seen: [],
      past: [],
    }
    const beside = { ratings: {}, labels: { item: [], responses: [] }, comment: '' }
    const draft = { ranking, activeMs: 1, beside, firstKeyMs: null, changeCount: 0 }
    ;(await call('draft', { assignmentId }, draft)).trace(assignmentId)
    ;(await call('renew', {})).trace(assignmentId)
    // In fours, so that of gold and of the others each meets every end.
    if (turn % 8 >= 6) {
      ;(await call('decline', { assignmentId }, { reason: 'unclear' })).trace(assignmentId)
      continue
    }
    const body = { idempotencyKey: newId(), tiers: [[0], [1]], activeMs: 1, startedAt: new Date().toISOString() }
    const judged = await call('submit', { assignmentId }, body)
    judged.trace(assignmentId)
    ;(await call('reopen', { judgmentId: judged.said.judgmentId })).trace(assignmentId)
  }
  queries.mockRestore()
  const golden = await db.assignment.findMany({ where: { campaignId, item: { isGold: true } }, select: { id: true } })
  expect(itemIds.length).toBeGreaterThan(40)
  return { traces, gold: new Set(golden.map(({ id }) => id)), ...moving }
}

/** Kinds of reply whose traces differ between gold and ordinary items. */
function tells({ traces, gold }: { traces: Trace[]; gold: ReadonlySet<string> }): Name[] {
  const told = (about: Name, isGold: boolean) =>
    new Set(
      traces
        .filter((trace) => trace.about === about && gold.has(trace.assignmentId) === isGold)
        .map((trace) => JSON.stringify(trace.told)),
    )
  return (['claim', 'submit', 'decline', 'renew', 'draft', 'reopen'] as const).filter((about) => {
    const [golden, ordinary] = [told(about, true), told(about, false)]
    return golden.size === 0 || golden.size !== ordinary.size || [...golden].some((one) => !ordinary.has(one))
  })
}

describe('a gold item and an ordinary one', () => {
  test('are the same to the browser: status, headers, keys and their order, kinds, sizes, expected time, and the statements behind each reply', async () => {
    const seen = await work()
    expect(tells(seen)).toEqual([])
    // One for each judgment, and never by a claim.
    expect(seen.totals.every((total) => total === seen.totals[0])).toBe(true)
    const steps = seen.done.map((done, turn) => done - (seen.done[turn - 1] ?? 0))
    expect(steps.slice(1)).toEqual(steps.slice(1).map((_, turn) => (turn % 8 >= 6 ? 0 : 1)))

    // The comparison itself: any one difference is told.
    const spoil = (change: (told: Record<string, unknown>) => unknown): Name[] => {
      const at = seen.traces.findIndex(({ about, assignmentId }) => about === 'claim' && seen.gold.has(assignmentId))
      const traces = seen.traces.map((trace, index) =>
        index === at ? { ...trace, told: change(trace.told as Record<string, unknown>) } : trace,
      )
      return tells({ ...seen, traces })
    }
    expect(spoil((told) => ({ ...told, isGold: true }))).toEqual(['claim'])
    expect(spoil((told) => ({ ...told, statements: Number(told.statements) + 1 }))).toEqual(['claim'])
    expect(spoil((told) => Object.fromEntries(Object.entries(told).reverse()))).toEqual(['claim'])
  }, 120_000)
})
