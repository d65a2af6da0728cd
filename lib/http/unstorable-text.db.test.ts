import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Problem } from '#lib/contracts/problem'
import { emptyBeside } from '#lib/core/ranking/beside/beside-draft'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { emptyDraft } from '#lib/core/ranking/draft/ranking-draft'
import { takeInHand } from '#lib/testing/builders/annotator-work'
import { buildAnnotator } from '#lib/testing/builders/on-roster'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import { callRoute } from '#lib/testing/call-route'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import type { Route } from './route.ts'

const ROUTES = '../../app/api/v1/workspaces/[slug]/campaigns/[campaignId]/assignments/[assignmentId]'
let draft: Route
let submit: Route
beforeAll(async () => {
  draft = (await import(`${ROUTES}/draft/route.ts`)).PUT
  submit = (await import(`${ROUTES}/submit/route.ts`)).POST
})
beforeEach(resetDatabase)

test.each([
  ['NUL', 'a\u0000b'],
  ['the first half of a pair', 'a\ud83d'],
  ['the second half of one', '\ude00b'],
])('%s in what was written is refused with its field, and nothing is stored', async (_, comment) => {
  const { db, newId } = testDatabase()
  const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 10, responsesPerItem: 3 })
  const { campaignId, workspace } = campaign
  const annotationOptions = { ...defaultAnnotationOptions, comment: 'optional' as const }
  await db.campaign.update({ where: { id: campaignId }, data: { annotationOptions } })
  const member = await buildAnnotator(campaign)
  const [assignmentId = ''] = await takeInHand(member.actor, campaignId)
  const headers = await buildSignedInHeaders(member)
  const send = async (route: Route, method: 'PUT' | 'POST', body: unknown) => {
    const params = { slug: workspace.slug, campaignId, assignmentId }
    const reply = await callRoute(route, { method, params, body, headers })
    return { status: reply.status, problem: Problem.parse(await reply.json()) }
  }
  const kept = { ranking: emptyDraft(3), activeMs: 0, beside: { ...emptyBeside, comment } }
  const saved = await send(draft, 'PUT', kept)
  expect([saved.status, saved.problem.problems[0]?.path]).toEqual([422, 'beside.comment'])
  const named = { ...kept, beside: { ...emptyBeside, ratings: { [comment]: [1] } } }
  expect((await send(draft, 'PUT', named)).status).toBe(422)
  const told = { idempotencyKey: newId(), tiers: [[0], [1]], activeMs: 0, startedAt: new Date().toISOString(), comment }
  const judged = await send(submit, 'POST', told)
  expect([judged.status, judged.problem.problems[0]?.path]).toEqual([422, 'comment'])
  expect(await db.judgment.count()).toBe(0)
  expect((await db.assignment.findFirstOrThrow()).draft).toBeNull()
})
