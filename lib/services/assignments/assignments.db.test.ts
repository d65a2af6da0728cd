import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import { emptyBeside } from '#lib/core/ranking/beside/beside-draft'
import { emptyDraft } from '#lib/core/ranking/draft/ranking-draft'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AssignmentId } from '#lib/core/vocabulary/ids'
import { expireLeases } from '#lib/data/assignments/end-leases'
import { actorsOf } from '#lib/testing/builders/on-roster'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { buildWorkspace } from '#lib/testing/builders/workspace'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimNext } from './claim-next.ts'
import { declineItem } from './decline-item.ts'
import type { JudgmentBody } from './judged.ts'
import { listMyCampaigns } from './list-my-campaigns.ts'
import { renewLeases } from './renew-leases.ts'
import { saveDraft } from './save-draft.ts'
import { submitJudgment } from './submit-judgment.ts'

beforeEach(resetDatabase)

const unsaid = { beside: emptyBeside, firstKeyMs: null, changeCount: 0 }

const START_OF_DAY = new Date(0)
const claim = (campaign: BuiltCampaign, actor: Actor, holding: AssignmentId[] = []) =>
  claimNext(testDatabase(), actor, { campaignId: campaign.campaignId, holding, dayStartedAt: START_OF_DAY })

const bodyOf = (tiers: number[][], given: Partial<JudgmentBody> = {}): JudgmentBody => ({
  idempotencyKey: testDatabase().newId(),
  tiers,
  activeMs: 0,
  startedAt: testDatabase().now().toISOString(),
  ...given,
})
const submit = (campaign: BuiltCampaign, actor: Actor, assignmentId: AssignmentId, body: JudgmentBody) =>
  submitJudgment(testDatabase(), actor, { campaignId: campaign.campaignId, assignmentId, body })

async function scene(options: Partial<Parameters<typeof buildOpenCampaign>[0]> = {}) {
  const campaign = await buildOpenCampaign({
    items: 5,
    overlap: 1,
    annotators: 2,
    capUnits: 1000,
    responsesPerItem: 3,
    ...options,
  })
  const [ann, ben] = actorsOf(campaign) as [Actor, Actor]
  return { campaign, ann, ben }
}
async function first(campaign: BuiltCampaign, actor: Actor) {
  const [item] = (await claim(campaign, actor)).items
  if (!item) throw new Error('nothing was claimed')
  return item
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => {
      if (error instanceof AppError) return `${error.code}: ${error.message}`
      throw error
    },
  )
const runOut = () => testDatabase().db.assignment.updateMany({ data: { leaseExpiresAt: new Date(0) } })
const setState = async (campaign: BuiltCampaign, state: 'draft' | 'open' | 'paused' | 'closed') => {
  const { db } = testDatabase()
  const pauseReason = state === 'paused' ? 'lead' : null
  await db.campaign.update({ where: { id: campaign.campaignId }, data: { state, pauseReason } })
  await db.campaignCounter.update({ where: { campaignId: campaign.campaignId }, data: { isOpen: state === 'open' } })
}

describe('claiming', () => {
  test('gives one item for the screen and two ahead, and the same again when asked again', async () => {
    const { campaign, ann } = await scene()
    const queue = await claim(campaign, ann)
    expect(queue.items).toHaveLength(3)
    expect(queue.empty).toBeNull()
    const again = await claim(campaign, ann)
    expect(again.items.map((item) => item.assignmentId)).toEqual(queue.items.map((item) => item.assignmentId))
    expect(await testDatabase().db.assignment.count()).toBe(3)
  })

  test('shows cards in the stored order and tells nothing of models, ids, gold, the slate or other people', async () => {
    const { campaign, ann } = await scene()
    const { db } = testDatabase()
    await db.candidateResponse.updateMany({
      data: { model: 'secret-model', externalId: null, paramsJson: '{"secret":1}' },
    })
    await db.prompt.updateMany({ data: { source: 'secret-source', metaJson: '{"secret":2}' } })
    await db.$executeRaw`UPDATE "Item" SET "isGold" = true, purpose = 'gold', "goldRanks" = ARRAY(SELECT generate_series(1, "responsesPerItem")), "goldOfId" = id`
    const queue = await claim(campaign, ann)
    for (const item of queue.items) {
      const { displayOrder } = await db.assignment.findFirstOrThrow({ where: { id: item.assignmentId } })
      expect(item.texts?.cards.map((card) => card.raw)).toEqual(displayOrder.map((index) => `Response ${index}`))
      expect(Object.keys(item).sort()).toEqual(
        ['assignmentId', 'cardCount', 'claimedAt', 'draft', 'expectedSeconds', 'leaseExpiresAt', 'texts'].sort(),
      )
      expect(Object.keys(item.texts?.cards[0] ?? {})).toEqual(['html', 'raw'])
    }
    const wire = JSON.stringify(queue)
    const hidden = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM "CandidateResponse" UNION SELECT id::text FROM "Prompt" UNION SELECT id::text FROM "Item"`
    for (const { id } of hidden) expect(wire).not.toContain(id)
    expect(wire).not.toMatch(/secret|gold|displayOrder|annotatorId|model/i)
  })

  test('leaves out the texts a browser has', async () => {
    const { campaign, ann } = await scene()
    const held = (await claim(campaign, ann)).items.map((item) => item.assignmentId)
    const again = await claim(campaign, ann, held.slice(0, 2))
    expect(again.items.map((item) => item.texts === null)).toEqual([true, true, false])
  })

  test('frees what others let run out before it looks for an item', async () => {
    const { campaign, ann, ben } = await scene({ items: 1 })
    const lost = await first(campaign, ann)
    expect((await claim(campaign, ben)).empty).toMatchObject({ reason: 'taken', comeBackAt: lost.leaseExpiresAt })
    await runOut()
    expect((await claim(campaign, ben)).items).toHaveLength(1)
  })

  test('a lease of a long item lasts longer than one of a short item', async () => {
    const { campaign, ann } = await scene({ items: 1 })
    const short = await first(campaign, ann)
    await testDatabase().db.candidateResponse.updateMany({ data: { wordCount: 2000 } })
    const long = await first(campaign, ann)
    expect(long.leaseExpiresAt.getTime() - short.leaseExpiresAt.getTime()).toBeGreaterThan(60 * 60 * 1000)
  })

  test.each([
    ['draft', 'not_open_yet'],
    ['paused', 'paused'],
    ['closed', 'closed'],
  ] as const)('in a campaign that is %s gives nothing and says %s', async (state, reason) => {
    const { campaign, ann } = await scene()
    await setState(campaign, state)
    expect(await claim(campaign, ann)).toMatchObject({ items: [], empty: { reason, comeBackAt: null } })
    expect(await testDatabase().db.assignment.count()).toBe(0)
  })

  test('what is in hand when the campaign is paused stays in hand, and nothing is added', async () => {
    const { campaign, ann } = await scene()
    const item = await first(campaign, ann)
    await setState(campaign, 'paused')
    await submit(campaign, ann, item.assignmentId, bodyOf([[0], [1]]))
    expect((await claim(campaign, ann)).items).toHaveLength(2)
  })

  test('at the edge of the budget, when all is judged, and when one has had everything, the reason is told', async () => {
    const poor = await scene({ capUnits: 3 })
    await first(poor.campaign, poor.ann)
    expect((await claim(poor.campaign, poor.ben)).empty?.reason).toBe('budget_reached')

    const done = await scene({ items: 1 })
    const item = await first(done.campaign, done.ann)
    await submit(done.campaign, done.ann, item.assignmentId, bodyOf([[0], [1]]))
    expect((await claim(done.campaign, done.ben)).empty?.reason).toBe('all_done')

    const mine = await scene({ items: 1, overlap: 2 })
    const judged = await first(mine.campaign, mine.ann)
    await submit(mine.campaign, mine.ann, judged.assignmentId, bodyOf([[0], [1]]))
    expect((await claim(mine.campaign, mine.ann)).empty).toEqual({ reason: 'none_left', comeBackAt: null })
  })

  test('who is not on the roster is told so by every service, and another workspace’s campaign is not there', async () => {
    const { campaign, ann } = await scene()
    const item = await first(campaign, ann)
    await testDatabase().db.rosterEntry.updateMany({ data: { removedAt: new Date() } })
    const { campaignId } = campaign
    const which = { campaignId, assignmentId: item.assignmentId }
    const deps = testDatabase()
    const draft = { ...unsaid, ranking: emptyDraft(3), activeMs: 0 }
    const calls = (actor: Actor) => [
      claim(campaign, actor),
      renewLeases(deps, actor, { campaignId }),
      saveDraft(deps, actor, { ...which, draft }),
      declineItem(deps, actor, { ...which, decline: { reason: 'unclear', note: null } }),
      submit(campaign, actor, item.assignmentId, bodyOf([[0], [1]])),
    ]
    for (const told of await Promise.all(calls(ann).map(refusal)))
      expect(told).toMatch(/^not_allowed: You are not on the roster of “Campaign”/)
    const elsewhere = { ...ann, workspaceId: (await buildWorkspace()).id }
    for (const told of await Promise.all(calls(elsewhere).map(refusal)))
      expect(told).toMatch(/^not_found: There is no such campaign/)
  })
})

describe('a draft', () => {
  test('comes back with the item on any device; the last one saved wins', async () => {
    const { campaign, ann } = await scene()
    const { assignmentId } = await first(campaign, ann)
    const { campaignId } = campaign
    for (const activeMs of [10, 20]) {
      const draft = { ...unsaid, ranking: { ...emptyDraft(3), tiers: [[1]] }, activeMs }
      await saveDraft(testDatabase(), ann, { campaignId, assignmentId, draft })
    }
    expect((await first(campaign, ann)).draft).toMatchObject({ activeMs: 20, ranking: { tiers: [[1]] } })
  })

  test('of another item, another person, another number of cards, or for what is judged, is refused', async () => {
    const { campaign, ann, ben } = await scene()
    const { assignmentId } = await first(campaign, ann)
    const { campaignId } = campaign
    const save = (actor: Actor, cards: number) =>
      saveDraft(testDatabase(), actor, {
        ...{ campaignId, assignmentId },
        draft: { ...unsaid, ranking: emptyDraft(cards), activeMs: 0 },
      })
    expect(await refusal(save(ben, 3))).toMatch(/^not_found/)
    expect(await refusal(save(ann, 4))).toMatch(/^invalid_input: The draft ranks 4 responses, but this item has 3/)
    await submit(campaign, ann, assignmentId, bodyOf([[0], [1]]))
    expect(await refusal(save(ann, 3))).toMatch(/^conflict: You have already judged this item/)
  })
})

describe('renewing', () => {
  test('gives way to somebody who takes the same leases in another order, and is done again', async () => {
    const { campaign, ann } = await scene()
    const { db } = testDatabase()
    const held = (await claim(campaign, ann)).items.map(({ assignmentId }) => assignmentId)
    const [before, middle, after] = held as [AssignmentId, AssignmentId, AssignmentId]
    const waiting = () =>
      db.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()`
    const renewing = await db.$transaction(
      async (tx) => {
        // Not this one is to give way: it looks for a circle later than the renewal does.
        await tx.$executeRaw`SET LOCAL deadlock_timeout = '1min'`
        await tx.$executeRaw`SELECT 1 FROM "Assignment" WHERE id = ${middle}::uuid FOR UPDATE`
        const started = renewLeases(testDatabase(), ann, campaign)
        started.catch(() => undefined)
        await expect.poll(async () => (await waiting()).length, { timeout: 20_000 }).toBe(1)
        await tx.$executeRaw`SELECT 1 FROM "Assignment" WHERE id = ANY (${[before, after]}::uuid[]) FOR UPDATE`
        return { started }
      },
      { timeout: 60_000 },
    )
    expect((await renewing.started).leases).toHaveLength(3)
  })
})

describe('submitting', () => {
  test('stores ranks in slate order, whatever order was shown', async () => {
    const { campaign, ann } = await scene({ items: 3, responsesPerItem: 4 })
    const { items } = await claim(campaign, ann)
    for (const item of items) {
      // Best is the response that was imported last, and so on down; the first imported is implied last.
      const shown = item.texts?.cards.map((card) => Number(card.raw.at(-1))) ?? []
      const tiers = [3, 2, 1].map((index) => [shown.indexOf(index)])
      const { judgmentId } = await submit(campaign, ann, item.assignmentId, bodyOf(tiers))
      const judgment = await testDatabase().db.judgment.findFirstOrThrow({ where: { id: judgmentId } })
      expect(judgment).toMatchObject({ ranks: [4, 3, 2, 1], lastImplied: true, displayOrder: shown })
    }
  })

  test('keeps which responses were never seen in full, in slate order; what an older page does not tell stays unknown', async () => {
    const { campaign, ann } = await scene({ items: 3, responsesPerItem: 3 })
    const { items } = await claim(campaign, ann)
    const told: (number[] | undefined)[] = [[0, 2], [], undefined]
    for (const [i, { assignmentId, texts }] of items.entries()) {
      const unseen = told[i]
      const { judgmentId } = await submit(campaign, ann, assignmentId, bodyOf([[0], [1]], unseen && { unseen }))
      const shown = texts?.cards.map((card) => Number(card.raw.at(-1))) ?? []
      const [stored] = await testDatabase().db.$queryRaw<{ unseenIndexes: number[] | null }[]>`
        SELECT "unseenIndexes" FROM "Judgment" WHERE id = ${judgmentId}::uuid`
      expect(stored?.unseenIndexes).toEqual(unseen?.map((place) => shown[place]).sort() ?? null)
    }
  })

  test('never stores an order that nobody touched', async () => {
    const { campaign, ann } = await scene()
    const { assignmentId } = await first(campaign, ann)
    for (const tiers of [[], [[0]], [[0], [0], [1]], [[0], [1], [9]]])
      expect(await refusal(submit(campaign, ann, assignmentId, bodyOf(tiers)))).toMatch(
        /^invalid_input: Not every response/,
      )
    expect(await testDatabase().db.judgment.count()).toBe(0)
  })

  test('ties identical responses by force', async () => {
    const { campaign, ann } = await scene({ responsesPerItem: 2 })
    await testDatabase().db.candidateResponse.updateMany({ data: { normalizedHash: 'c'.repeat(64) } })
    const { assignmentId } = await first(campaign, ann)
    await submit(campaign, ann, assignmentId, bodyOf([[0]]))
    expect(await testDatabase().db.judgment.findFirst()).toMatchObject({ ranks: [1, 1], lastImplied: false })
  })

  test('believes no active time before the claim or beyond the clock', async () => {
    const { campaign, ann } = await scene()
    const { assignmentId } = await first(campaign, ann)
    const { db } = testDatabase()
    const claimedAt = new Date(Date.now() - 60_000)
    await db.assignment.updateMany({ where: { id: assignmentId }, data: { claimedAt } })
    const body = bodyOf([[0], [1]], { activeMs: 500_000_000, startedAt: '2001-01-01T00:00:00Z' })
    await submit(campaign, ann, assignmentId, body)
    const judgment = await db.judgment.findFirstOrThrow()
    expect(judgment.activeMs).toBeGreaterThanOrEqual(60_000)
    expect(judgment.activeMs).toBeLessThan(90_000)
    expect(judgment.startedAt).toEqual(claimedAt)
  })

  test('again with the same key and body gives the same answer; another body under the key is refused', async () => {
    const { campaign, ann } = await scene()
    const { assignmentId } = await first(campaign, ann)
    const body = bodyOf([[0], [1]])
    const stored = await submit(campaign, ann, assignmentId, body)
    expect(await submit(campaign, ann, assignmentId, { ...body })).toEqual(stored)
    const other = submit(campaign, ann, assignmentId, { ...body, tiers: [[1], [0]] })
    expect(await refusal(other)).toMatch(/^conflict: This submission carries the key of an earlier one/)
    expect(await testDatabase().db.judgment.count()).toBe(1)
  })

  test('from a second tab sees that the item is judged', async () => {
    const { campaign, ann } = await scene()
    const { assignmentId } = await first(campaign, ann)
    const tabs = [bodyOf([[0], [1]]), bodyOf([[2], [1]])].map((body) =>
      refusal(submit(campaign, ann, assignmentId, body)),
    )
    const outcomes = await Promise.all(tabs)
    expect(outcomes.filter((one) => one === null)).toHaveLength(1)
    expect(outcomes.find((one) => one !== null)).toMatch(/^conflict: You have already judged this item, in another tab/)
    expect(await testDatabase().db.judgment.count()).toBe(1)
  })

  test('of an item that was declined, or of somebody else’s, is refused', async () => {
    const { campaign, ann, ben } = await scene()
    const { assignmentId } = await first(campaign, ann)
    expect(await refusal(submit(campaign, ben, assignmentId, bodyOf([[0], [1]])))).toMatch(/^not_found/)
    const { campaignId } = campaign
    await declineItem(testDatabase(), ann, { campaignId, assignmentId, decline: { reason: 'broken', note: null } })
    expect(await refusal(submit(campaign, ann, assignmentId, bodyOf([[0], [1]])))).toMatch(
      /^conflict: You have declined/,
    )
  })

  describe('after the lease ran out', () => {
    async function lateScene() {
      const { campaign, ann, ben } = await scene({ items: 1 })
      const { assignmentId } = await first(campaign, ann)
      await runOut()
      await expireLeases(testDatabase().db, { limit: 10, graceSeconds: 0 })
      return { campaign, ann, ben, assignmentId, send: () => submit(campaign, ann, assignmentId, bodyOf([[2], [0]])) }
    }
    const keptDraft = async (campaign: BuiltCampaign, assignmentId: AssignmentId) => {
      const { db } = testDatabase()
      const row = await db.assignment.findFirstOrThrow({ where: { campaignId: campaign.campaignId, id: assignmentId } })
      return (row.draft as { ranking: { tiers: number[][] } } | null)?.ranking.tiers
    }

    test('it counts while the place is free', async () => {
      const { send } = await lateScene()
      expect(await refusal(send())).toBeNull()
    })

    test('it is kept as a draft and explained when another has the place, and waits there if the item comes back', async () => {
      const { campaign, ann, ben, assignmentId, send } = await lateScene()
      const other = await first(campaign, ben)
      expect(await refusal(send())).toMatch(/^conflict: The time for this item ran out, and by now its place is taken/)
      expect(await keptDraft(campaign, assignmentId)).toEqual([[2], [0]])
      expect(await testDatabase().db.judgment.count()).toBe(0)
      const decline = { reason: 'unclear', note: null } as const
      await declineItem(testDatabase(), ben, {
        campaignId: campaign.campaignId,
        assignmentId: other.assignmentId,
        decline,
      })
      const again = await first(campaign, ann)
      expect(again).toMatchObject({ assignmentId, draft: { ranking: { tiers: [[2], [0]] } } })
    })

    test.each([
      ['paused', /^conflict: The time for this item ran out, and “Campaign” is paused/],
      ['closed', /^conflict: “Campaign” was closed before this was sent/],
    ] as const)('a campaign that is %s takes it no longer and says so', async (state, sentence) => {
      const { campaign, assignmentId, send } = await lateScene()
      await setState(campaign, state)
      expect(await refusal(send())).toMatch(sentence)
      expect(await keptDraft(campaign, assignmentId)).toEqual([[2], [0]])
    })

    test('renewing brings nothing back, and declining says that it was given back already', async () => {
      const { campaign, ann, assignmentId } = await lateScene()
      const { campaignId } = campaign
      expect((await renewLeases(testDatabase(), ann, { campaignId })).leases).toEqual([])
      const decline = declineItem(testDatabase(), ann, {
        campaignId,
        assignmentId,
        decline: { reason: 'unclear', note: null },
      })
      expect(await refusal(decline)).toMatch(/^conflict: The time for this item ran out and it was given back/)
    })
  })
})

describe('declining', () => {
  test('stores reason and note, can be repeated, and the item does not come back to the same person', async () => {
    const { campaign, ann, ben } = await scene({ items: 1 })
    const { assignmentId } = await first(campaign, ann)
    const { campaignId } = campaign
    const decline = { reason: 'outside_my_knowledge', note: 'Thermodynamics.' } as const
    await declineItem(testDatabase(), ann, { campaignId, assignmentId, decline })
    await declineItem(testDatabase(), ann, { campaignId, assignmentId, decline })
    expect(await testDatabase().db.assignment.findFirst({ where: { id: assignmentId } })).toMatchObject({
      state: 'declined',
      declineReason: 'outside_my_knowledge',
      declineNote: 'Thermodynamics.',
    })
    expect((await claim(campaign, ann)).empty?.reason).toBe('none_left')
    expect((await claim(campaign, ben)).items).toHaveLength(1)
  })

  test('what is judged cannot be declined', async () => {
    const { campaign, ann } = await scene()
    const { assignmentId } = await first(campaign, ann)
    await submit(campaign, ann, assignmentId, bodyOf([[0], [1]]))
    const decline = { reason: 'unclear', note: null } as const
    const refused = declineItem(testDatabase(), ann, { campaignId: campaign.campaignId, assignmentId, decline })
    expect(await refusal(refused)).toMatch(/^conflict: You have already judged/)
  })
})

test('renewing keeps the item on screen and those fetched ahead', async () => {
  const { campaign, ann } = await scene()
  await claim(campaign, ann)
  await testDatabase().db.assignment.updateMany({ data: { leaseExpiresAt: new Date(Date.now() + 1000) } })
  const { leases, now } = await renewLeases(testDatabase(), ann, { campaignId: campaign.campaignId })
  expect(leases).toHaveLength(3)
  for (const lease of leases) expect(lease.leaseExpiresAt.getTime() - now.getTime()).toBeGreaterThan(800_000)
})

test('one’s campaigns are those on whose roster one is, with what is done and what is left for oneself', async () => {
  const { campaign, ann, ben } = await scene({ items: 4 })
  const item = await first(campaign, ann)
  await submit(campaign, ann, item.assignmentId, bodyOf([[0], [1]]))
  const mine = { name: 'Campaign', state: 'open', mine: 1, mineSince: 1, left: 3, done: 1, total: 4 }
  expect(await listMyCampaigns(testDatabase(), ann)).toMatchObject([mine])
  // The other has nothing yet, and may take the one that nobody holds.
  expect(await listMyCampaigns(testDatabase(), ben)).toMatchObject([{ ...mine, mine: 0, mineSince: 0, left: 1 }])
  await testDatabase().db.rosterEntry.updateMany({
    where: { annotatorId: ben.membershipId },
    data: { removedAt: new Date() },
  })
  expect(await listMyCampaigns(testDatabase(), ben)).toEqual([])
})
