import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import { JudgmentId, type MembershipId, UserId } from '#lib/core/vocabulary/ids'
import { faultsInBooks } from '#lib/testing/books'
import { judgeNext } from '#lib/testing/builders/judge-next'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { takeSnapshot } from '../snapshots/take-snapshot.ts'
import { correctJudgment } from './correct-judgment.ts'
import { keepJudgment } from './keep-judgment.ts'
import { readMyHistory } from './read-my-history.ts'
import { reopenJudgment } from './reopen-judgment.ts'

beforeEach(resetDatabase)

const deps = () => testDatabase()
const bodyOf = (tiers: number[][], idempotencyKey = deps().newId()) => ({
  idempotencyKey,
  tiers,
  activeMs: 0,
  startedAt: '2026-06-01T00:00:00Z',
})

async function actorOf({ workspace }: BuiltCampaign, membershipId: MembershipId): Promise<Actor> {
  const { userId } = await deps().db.membership.findFirstOrThrow({ where: { id: membershipId } })
  return { userId: UserId.parse(userId), workspaceId: workspace.id, membershipId, role: 'annotator' }
}

/** A ranking other than A > B > C in slate order, however the cards were laid out: C first, then the rest or the one given. */
const otherTiers = ({ displayOrder }: { displayOrder: number[] }, second = 1) => [
  [displayOrder.indexOf(2)],
  [displayOrder.indexOf(second)],
]

/** A campaign of one item with three responses, judged A > B > C in slate order by its one annotator. */
async function judged(annotators = 1) {
  const campaign = await buildOpenCampaign({
    items: 2,
    overlap: annotators,
    annotators,
    responsesPerItem: 3,
    capUnits: 100,
  })
  const { campaignId } = campaign
  const annotatorId = campaign.annotatorIds[0] as MembershipId
  await judgeNext({ campaignId, annotatorId })
  const judgment = await deps().db.judgment.findFirstOrThrow({ where: { campaignId, annotatorId } })
  const actor = await actorOf(campaign, annotatorId)
  return { campaign, campaignId, actor, judgmentId: JudgmentId.parse(judgment.id), judgment }
}

describe('a correction', () => {
  test('stands in the place of the judgment, takes the next sequence, and costs nothing', async () => {
    const { campaignId, actor, judgmentId, judgment } = await judged()
    const body = bodyOf(otherTiers(judgment))
    const before = await deps().db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
    const entries = await deps().db.ledgerEntry.count({ where: { campaignId } })
    const stored = await correctJudgment(deps(), actor, { campaignId, judgmentId, body })
    const correction = await deps().db.judgment.findFirstOrThrow({ where: { id: stored.judgmentId } })
    expect(correction).toMatchObject({
      supersedesId: judgmentId,
      ranks: [3, 2, 1],
      displayOrder: judgment.displayOrder,
      planNumber: judgment.planNumber,
      lastImplied: true,
      sequence: judgment.sequence + 1n,
    })
    const after = await deps().db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
    expect({ spent: after.spentUnits, reserved: after.reservedUnits, judged: after.judgedCount }).toEqual({
      spent: before.spentUnits,
      reserved: before.reservedUnits,
      judged: before.judgedCount,
    })
    expect(await deps().db.ledgerEntry.count({ where: { campaignId } })).toBe(entries)
    expect(await faultsInBooks(campaignId)).toEqual([])
  })

  test('with the same key and body is stored once, also after a snapshot; with another body it is refused', async () => {
    const { campaign, campaignId, actor, judgmentId, judgment } = await judged()
    const body = bodyOf(otherTiers(judgment))
    const first = await correctJudgment(deps(), actor, { campaignId, judgmentId, body })
    await takeSnapshot(deps(), { workspaceId: campaign.workspace.id, campaignId, taker: null })
    expect(await correctJudgment(deps(), actor, { campaignId, judgmentId, body })).toEqual(first)
    await expect(
      correctJudgment(deps(), actor, { campaignId, judgmentId, body: { ...body, tiers: otherTiers(judgment, 0) } }),
    ).rejects.toMatchObject({ code: 'conflict', reason: 'key_reused' })
    expect(await deps().db.judgment.count({ where: { campaignId } })).toBe(2)
  })

  test('is refused once a snapshot holds the judgment, and nothing is stored', async () => {
    const { campaign, campaignId, actor, judgmentId, judgment } = await judged()
    await takeSnapshot(deps(), { workspaceId: campaign.workspace.id, campaignId, taker: null })
    await expect(
      correctJudgment(deps(), actor, { campaignId, judgmentId, body: bodyOf(otherTiers(judgment)) }),
    ).rejects.toMatchObject({ code: 'conflict', reason: 'in_snapshot' })
    const counter = await deps().db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
    expect(counter.lastSequence).toBe(1n)
  })

  test('is refused of a judgment that was corrected before, in a closed campaign, off the roster, and of somebody else', async () => {
    const { campaign, campaignId, actor, judgmentId, judgment } = await judged(2)
    const body = () => bodyOf(otherTiers(judgment))
    const other = await actorOf(campaign, campaign.annotatorIds[1] as MembershipId)
    const ask = (who: Actor) => correctJudgment(deps(), who, { campaignId, judgmentId, body: body() })
    await expect(ask(other)).rejects.toMatchObject({ code: 'not_found' })
    await deps().db.campaign.update({ where: { id: campaignId }, data: { state: 'closed', closedAt: new Date() } })
    await expect(ask(actor)).rejects.toMatchObject({ reason: 'campaign_closed' })
    await deps().db.campaign.update({ where: { id: campaignId }, data: { state: 'open', closedAt: null } })
    const entry = { campaignId_annotatorId: { campaignId, annotatorId: actor.membershipId } }
    await deps().db.rosterEntry.update({ where: entry, data: { removedAt: new Date() } })
    await expect(ask(actor)).rejects.toMatchObject({ code: 'not_allowed' })
    await deps().db.rosterEntry.update({ where: entry, data: { removedAt: null } })
    await ask(actor)
    await expect(ask(actor)).rejects.toMatchObject({ reason: 'already_corrected' })
  })

  test('of two at once one is stored', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { campaignId, actor, judgmentId, judgment } = await judged()
      const tries = [otherTiers(judgment), otherTiers(judgment, 0), otherTiers(judgment).reverse()].map((tiers) =>
        correctJudgment(deps(), actor, { campaignId, judgmentId, body: bodyOf(tiers) }),
      )
      const outcomes = await Promise.allSettled(tries)
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await deps().db.judgment.count({ where: { campaignId } })).toBe(2)
      expect(await faultsInBooks(campaignId)).toEqual([])
    }
  })

  test('against a snapshot: the snapshot holds both or the correction is refused', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { campaign, campaignId, actor, judgmentId, judgment } = await judged()
      const [corrected, snapshot] = await Promise.allSettled([
        correctJudgment(deps(), actor, { campaignId, judgmentId, body: bodyOf(otherTiers(judgment)) }),
        takeSnapshot(deps(), { workspaceId: campaign.workspace.id, campaignId, taker: null }),
      ])
      if (snapshot.status === 'rejected') throw snapshot.reason
      expect(snapshot.value.judgmentCount).toBe(corrected.status === 'fulfilled' ? 2 : 1)
      if (corrected.status === 'rejected') expect(corrected.reason).toMatchObject({ reason: 'in_snapshot' })
    }
  })

  test('that says what the judgment says is not stored, and keeps what was to be looked at again', async () => {
    const { campaignId, actor, judgmentId, judgment } = await judged()
    const same = [0, 1, 2].map((index) => [judgment.displayOrder.indexOf(index)])
    const revisit = { campaignId, judgmentId, guidelineVersion: 1, annotatorId: actor.membershipId }
    await deps().db.revisit.create({ data: revisit })
    const asked = { campaignId, judgmentId, body: bodyOf(same) }
    expect(await correctJudgment(deps(), actor, asked)).toEqual({ judgmentId, assignmentId: judgment.assignmentId })
    expect(await correctJudgment(deps(), actor, asked)).toEqual({ judgmentId, assignmentId: judgment.assignmentId })
    expect(await deps().db.judgment.count({ where: { campaignId } })).toBe(1)
    expect(await deps().db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })).toMatchObject({
      lastSequence: 1n,
    })
    expect(await deps().db.revisit.findMany()).toMatchObject([{ outcome: 'kept' }])
    expect(await faultsInBooks(campaignId)).toEqual([])
  })

  test('settles what asked for it; a judgment that stands is kept, once', async () => {
    const { campaignId, actor, judgmentId, judgment } = await judged()
    const annotatorId = actor.membershipId
    const revisit = { campaignId, judgmentId, guidelineVersion: 1, annotatorId }
    await deps().db.revisit.create({ data: revisit })
    const asked = { campaignId, filter: 'revisit' as const, since: new Date(0), before: null }
    expect((await readMyHistory(deps(), actor, asked)).judgments).toMatchObject([{ judgmentId, revisitFor: 1 }])
    await keepJudgment(deps(), actor, { campaignId, judgmentId })
    await keepJudgment(deps(), actor, { campaignId, judgmentId })
    expect(await deps().db.revisit.findMany()).toMatchObject([{ outcome: 'kept' }])
    expect((await readMyHistory(deps(), actor, asked)).judgments).toEqual([])
    const { judgmentId: second } = await correctJudgment(deps(), actor, {
      campaignId,
      judgmentId,
      body: bodyOf(otherTiers(judgment)),
    })
    await deps().db.revisit.create({ data: { ...revisit, judgmentId: second } })
    await correctJudgment(deps(), actor, { campaignId, judgmentId: second, body: bodyOf(otherTiers(judgment, 0)) })
    expect(await deps().db.revisit.findFirst({ where: { judgmentId: second } })).toMatchObject({ outcome: 'corrected' })
  })
})

describe('a reopened judgment', () => {
  test('comes as the draft it was, cards where they were shown', async () => {
    const { campaignId, actor, judgmentId, judgment } = await judged()
    const item = await reopenJudgment(deps(), actor, { campaignId, judgmentId })
    const shown = judgment.ranks.map((_, rank) => [judgment.displayOrder.indexOf(rank)])
    expect(item.draft.ranking.tiers).toEqual(shown.slice(0, -1))
    expect(item.texts.cards.map(({ raw }) => raw)).toEqual(judgment.displayOrder.map((index) => `Response ${index}`))
    expect(item.fixed).toBeNull()
  })

  test('of the history is the newest of its chain, with the time of all of it', async () => {
    const { campaignId, actor, judgmentId, judgment } = await judged()
    const tiers = otherTiers(judgment)
    const second = await correctJudgment(deps(), actor, { campaignId, judgmentId, body: bodyOf(tiers) })
    const page = { campaignId, filter: 'all' as const, since: new Date(0), before: null }
    const { judgments } = await readMyHistory(deps(), actor, page)
    expect(judgments).toMatchObject([
      {
        judgmentId: second.judgmentId,
        tiers: [...tiers, [judgment.displayOrder.indexOf(0)]],
        ...{ activeMs: 5_000, isCorrection: true, fixed: null },
      },
    ])
    await expect(reopenJudgment(deps(), actor, { campaignId, judgmentId })).resolves.toMatchObject({
      fixed: 'already_corrected',
    })
  })
})
