import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import { submitJudgment as store } from '#lib/data/assignments/submit-judgment'
import { faultsInBooks } from '#lib/testing/books'
import { claimNextOf } from '#lib/testing/builders/judge-next'
import { buildMember } from '#lib/testing/builders/member'
import { actorsOf } from '#lib/testing/builders/on-roster'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimNext } from '../assignments/claim-next.ts'
import { declineItem } from '../assignments/decline-item.ts'
import { submitJudgment } from '../assignments/submit-judgment.ts'
import { changeCampaignState } from '../campaigns/change-campaign-state.ts'
import { readProgress } from '../campaigns/read-progress.ts'
import { expireLeases } from '../maintenance/expire-leases.ts'
import { watchBudgets } from './watch-budget.ts'

const deps = testDatabase()
const { db, newId, now } = deps
beforeEach(resetDatabase)

/** Two units a judgment. */
async function scene(given: Partial<Parameters<typeof buildOpenCampaign>[0]> = {}) {
  const campaign = await buildOpenCampaign({ items: 30, overlap: 1, annotators: 2, capUnits: 20, ...given })
  const [ann, ben] = actorsOf(campaign) as [Actor, Actor]
  const { actor: lead } = await buildMember('lead', { workspace: campaign.workspace })
  return { campaign, ann, ben, lead }
}
const claim = ({ campaignId }: BuiltCampaign, actor: Actor) =>
  claimNext(deps, actor, { campaignId, holding: [], dayStartedAt: new Date(0) })
const body = () => ({ idempotencyKey: newId(), tiers: [[0]], activeMs: 1000, startedAt: now().toISOString() })
/** Judges the person's next items one after the other, as many as the service gives, at most `most`. */
async function judge(campaign: BuiltCampaign, actor: Actor, most: number): Promise<number> {
  let judged = 0
  while (judged < most) {
    const [item] = (await claim(campaign, actor)).items
    if (!item) break
    await submitJudgment(deps, actor, {
      campaignId: campaign.campaignId,
      assignmentId: item.assignmentId,
      body: body(),
    })
    judged += 1
  }
  return judged
}
/** The same without the look at the budget that follows: the process died in between. */
async function judgeAndDie({ campaignId, annotatorIds }: BuiltCampaign, times: number): Promise<void> {
  const annotatorId = annotatorIds[0] as NonNullable<(typeof annotatorIds)[0]>
  for (let n = 0; n < times; n += 1) {
    const { assignmentId } = await claimNextOf({ campaignId, annotatorId })
    const told = { lastImplied: true, startedAt: now(), idempotencyKey: newId(), bodyHash: 'a'.repeat(64) }
    const judgment = { ...told, id: newId(), campaignId, assignmentId, annotatorId, ranks: [1, 2], activeMs: 5 }
    await db.$transaction((tx) => store(tx, judgment, newId))
  }
}
const stateOf = ({ campaignId }: BuiltCampaign) =>
  db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { state: true, pauseReason: true, warnedPercent: true },
  })
const eventsOf = async ({ campaignId }: BuiltCampaign) =>
  (await db.auditEvent.findMany({ where: { targetId: campaignId }, orderBy: { id: 'asc' } })).map(
    ({ action, summary, actorUserId }) => ({ action, percent: (summary as { percent?: number }).percent, actorUserId }),
  )
const warned = (percent: number) => ({ action: 'campaign.budget-warned', percent, actorUserId: null })
const paused = { action: 'campaign.paused-at-cap', percent: undefined, actorUserId: null }

describe('a budget that runs low', () => {
  test('is told at 80 and at 95 percent, once each, by nobody', async () => {
    const { campaign, ann } = await scene({ capUnits: 40, items: 20 })
    await judge(campaign, ann, 15)
    expect(await eventsOf(campaign)).toEqual([])
    await judge(campaign, ann, 1)
    expect(await eventsOf(campaign)).toEqual([warned(80)])
    await judge(campaign, ann, 2)
    expect(await eventsOf(campaign)).toEqual([warned(80)])
    await judge(campaign, ann, 1)
    expect(await eventsOf(campaign)).toEqual([warned(80), warned(95)])
    await watchBudgets(deps, { campaignId: null })
    await judge(campaign, ann, 1)
    expect(await eventsOf(campaign)).toEqual([warned(80), warned(95)])
    expect(await stateOf(campaign)).toEqual({ state: 'open', pauseReason: null, warnedPercent: 95 })
  })

  test('is told once however many look at the same moment', async () => {
    const { campaign } = await scene()
    await judgeAndDie(campaign, 8)
    await Promise.all(Array.from({ length: 8 }, () => watchBudgets(deps, campaign)))
    expect(await eventsOf(campaign)).toEqual([warned(80)])
  })
})

describe('a campaign whose budget pays no further judgment', () => {
  test('pauses itself when the last lease has ended, and says what happened', async () => {
    const { campaign, ann } = await scene({ capUnits: 21 })
    expect(await judge(campaign, ann, 100)).toBe(10)
    expect(await stateOf(campaign)).toEqual({ state: 'paused', pauseReason: 'cap', warnedPercent: 100 })
    expect(await eventsOf(campaign)).toEqual([warned(80), warned(95), paused])
    expect((await claim(campaign, ann)).empty?.reason).toBe('budget_reached')
    expect(await faultsInBooks(campaign.campaignId)).toEqual([])
  })

  test('does not pause while somebody holds an item, since it may come back', async () => {
    const { campaign, ann, ben } = await scene({ capUnits: 4 })
    await claim(campaign, ben)
    await judge(campaign, ann, 5)
    expect((await stateOf(campaign)).state).toBe('open')
    const [held] = (await claim(campaign, ben)).items
    const { campaignId } = campaign
    const assignmentId = held?.assignmentId as NonNullable<typeof held>['assignmentId']
    await declineItem(deps, ben, { campaignId, assignmentId, decline: { reason: 'unclear', note: null } })
    expect((await stateOf(campaign)).state).toBe('open')
  })

  test('does not pause when every item is judged, nor when only gold waits', async () => {
    const { campaign, ann } = await scene({ items: 5, capUnits: 8 })
    await db.item.updateMany({
      where: { id: campaign.itemIds[4] ?? '' },
      data: { isGold: true, purpose: 'gold', goldRanks: [1, 2], goldOfId: newId() },
    })
    await judge(campaign, ann, 100)
    expect((await stateOf(campaign)).state).toBe('open')
  })

  test('pauses when the last lease runs out, by whoever sweeps', async () => {
    const { campaign, ann, ben } = await scene({ capUnits: 21 })
    await judgeAndDie(campaign, 9)
    await claim(campaign, ben)
    await db.assignment.updateMany({ where: { state: 'leased' }, data: { leaseExpiresAt: new Date(0) } })
    // What comes back is dearer than the 3 that are left.
    await db.item.updateMany({ where: { state: 'open' }, data: { unitsPerJudgment: 4 } })
    await expireLeases(deps, { signal: new AbortController().signal })
    expect((await stateOf(campaign)).state).toBe('paused')
    expect((await claim(campaign, ann)).empty?.reason).toBe('budget_reached')
    expect(await faultsInBooks(campaign.campaignId)).toEqual([])
  })

  test('is paused by the clock where the process died after the submit, and told of what it missed', async () => {
    const { campaign } = await scene()
    await judgeAndDie(campaign, 10)
    expect(await stateOf(campaign)).toMatchObject({ state: 'open', warnedPercent: 0 })
    await expireLeases(deps, { signal: new AbortController().signal })
    expect(await stateOf(campaign)).toEqual({ state: 'paused', pauseReason: 'cap', warnedPercent: 100 })
    expect(await eventsOf(campaign)).toEqual([warned(95), paused])
  })

  test('pauses once, of many who look at the same moment, and never under a claim', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { campaign, ann, ben } = await scene({ capUnits: 20 })
      await judgeAndDie(campaign, 9)
      const looks = Array.from({ length: 4 }, () => watchBudgets(deps, campaign))
      await Promise.all([...looks, judge(campaign, ann, 1), judge(campaign, ben, 1)])
      await watchBudgets(deps, campaign)
      expect((await eventsOf(campaign)).filter(({ action }) => action === paused.action)).toHaveLength(1)
      expect(await stateOf(campaign)).toMatchObject({ state: 'paused', pauseReason: 'cap' })
      expect(await db.assignment.count({ where: { campaignId: campaign.campaignId, state: 'leased' } })).toBe(0)
      expect(await faultsInBooks(campaign.campaignId)).toEqual([])
    }
  }, 120_000)
})

describe('resuming', () => {
  const resume = ({ campaignId }: BuiltCampaign, lead: Actor) =>
    changeCampaignState(deps, lead, { campaignId, transition: 'resume' })

  test('is refused while the budget pays nothing, and by the campaign’s own watch never done', async () => {
    const { campaign, ann, lead } = await scene()
    await judge(campaign, ann, 100)
    await expect(resume(campaign, lead)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Raise the budget with a new version of its plan'),
    })
    expect(await stateOf(campaign)).toMatchObject({ state: 'paused', pauseReason: 'cap' })
    await db.campaignCounter.updateMany({ data: { capUnits: 100 } })
    await watchBudgets(deps, { campaignId: null })
    expect((await stateOf(campaign)).state).toBe('paused')
  })

  test('after a raise hands items out again, and warns of the new budget anew', async () => {
    const { campaign, ann, lead } = await scene()
    await judge(campaign, ann, 100)
    await db.campaignCounter.updateMany({ data: { capUnits: 40 } })
    await resume(campaign, lead)
    expect(await stateOf(campaign)).toEqual({ state: 'open', pauseReason: null, warnedPercent: 0 })
    expect(await judge(campaign, ann, 6)).toBe(6)
    expect((await eventsOf(campaign)).filter(({ percent }) => percent === 80)).toHaveLength(2)
  })

  test('is a lead’s to do as before where a lead paused it', async () => {
    const { campaign, lead } = await scene()
    const { campaignId } = campaign
    await changeCampaignState(deps, lead, { campaignId, transition: 'pause' })
    expect((await readProgress(deps, lead, { campaignId })).pauseReason).toBe('lead')
    await resume(campaign, lead)
    expect((await readProgress(deps, lead, { campaignId })).pauseReason).toBeNull()
  })
})
