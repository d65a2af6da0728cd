import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Queue } from '#lib/contracts/assignments'
import { Problem } from '#lib/contracts/problem'
import { buildAnnotator } from '#lib/testing/builders/on-roster'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import { callRoute } from '#lib/testing/call-route'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import type { Route } from './route.ts'

const ROUTES = '../../app/api/v1/workspaces/[slug]/campaigns/[campaignId]/assignments'
let claim: Route
let submit: Route
beforeAll(async () => {
  claim = (await import(`${ROUTES}/claim/route.ts`)).POST
  submit = (await import(`${ROUTES}/[assignmentId]/submit/route.ts`)).POST
})
beforeEach(resetDatabase)

async function scene() {
  const campaign = await buildOpenCampaign({ items: 6, overlap: 1, annotators: 1, capUnits: 1000, responsesPerItem: 3 })
  const { campaignId, workspace } = campaign
  const headers = await buildSignedInHeaders(await buildAnnotator(campaign))
  const post = (route: Route, params: Record<string, string>, body: unknown) =>
    callRoute(route, { method: 'POST', params: { slug: workspace.slug, campaignId, ...params }, body, headers })
  const queue = async () => {
    const reply = await post(claim, {}, { holding: [], dayStartedAt: '2026-01-01T00:00:00Z' })
    return Queue.parse(await reply.json())
  }
  return { campaignId, post, queue }
}
const judgment = (tiers: number[][]) => ({
  idempotencyKey: testDatabase().newId(),
  tiers,
  activeMs: 1200,
  startedAt: new Date().toISOString(),
})

test('eight submits of one item at once, half of them one request sent again, store one judgment', async () => {
  const { post, queue } = await scene()
  for (let round = 0; round < 5; round += 1) {
    const before = await testDatabase().db.judgment.count()
    const assignmentId = (await queue()).items[0]?.assignmentId ?? ''
    const [same, ...others] = [[[0], [1]], [[1], [0]], [[2], [0]], [[0, 1], [2]], [[0, 1, 2]]].map(judgment)
    const replies = await Promise.all(
      [same, same, same, same, ...others].map((body) => post(submit, { assignmentId }, body)),
    )
    const told = await Promise.all(replies.map(async (reply) => ({ status: reply.status, body: await reply.json() })))
    const stored = told.filter(({ status }) => status === 200)
    // One key won; every try under it got the same answer, every other one a sentence.
    expect(new Set(stored.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect([1, 4]).toContain(stored.length)
    for (const { body } of told.filter(({ status }) => status !== 200)) {
      expect(Problem.parse(body)).toMatchObject({ code: 'conflict', status: 409 })
      expect(body.detail).toMatch(/^You have already judged this item/)
    }
    expect(await testDatabase().db.judgment.count()).toBe(before + 1)
  }
})

test('the same key with another body is 409, and the first stays', async () => {
  const { post, queue } = await scene()
  const assignmentId = (await queue()).items[0]?.assignmentId ?? ''
  const body = judgment([[0], [1]])
  const first = await post(submit, { assignmentId }, body)
  const other = await post(submit, { assignmentId }, { ...body, activeMs: 1201 })
  expect([first.status, other.status]).toEqual([200, 409])
  expect(await testDatabase().db.judgment.count()).toBe(1)
})

test('ten tabs that claim at once hold the same three items', async () => {
  const { queue } = await scene()
  const queues = await Promise.all(Array.from({ length: 10 }, queue))
  expect(await testDatabase().db.assignment.count()).toBe(3)
  const last = await queue()
  for (const { items } of queues)
    for (const { assignmentId } of items) expect(last.items.map((item) => item.assignmentId)).toContain(assignmentId)
})

test('an untouched order is refused with the field that lacks', async () => {
  const { post, queue } = await scene()
  const assignmentId = (await queue()).items[0]?.assignmentId ?? ''
  const reply = await post(submit, { assignmentId }, judgment([]))
  expect(reply.status).toBe(422)
  expect(Problem.parse(await reply.json()).problems).toMatchObject([{ path: 'tiers' }])
})
