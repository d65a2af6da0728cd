import { beforeEach, expect, test } from 'vitest'
import { noChecks } from '#lib/core/planning/cost/checks'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { judgeNext } from '#lib/testing/builders/judge-next'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { openCampaign } from '../campaigns/open-campaign.ts'
import { mintGold } from './mint-gold.ts'

const deps = testDatabase()
let lead: BuiltMember
let veterans: MembershipId[]
let newcomers: MembershipId[]

beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
  const annotator = async () => (await buildMember('annotator', { workspace: lead.workspace })).actor.membershipId
  veterans = await Promise.all([annotator(), annotator(), annotator()])
  newcomers = await Promise.all([annotator(), annotator()])
})

const checks = { ...noChecks, firstItems: 2, firstOverlap: 3, goldRatio: 0.4 }

/** An open wave of a series, on a pool of its own, with these people on its roster. */
async function wave(number: number, firstWaveId: CampaignId | null, people: MembershipId[], k = 2) {
  const { campaignId } = await buildLockedCampaign({ prompts: 2, overlap: 1, responsesPerPrompt: k, checks, lead })
  const place = { firstWaveId: firstWaveId ?? campaignId, wave: number }
  await deps.db.campaign.update({ where: { id: campaignId }, data: place })
  const { id: workspaceId } = lead.workspace
  await deps.db.rosterEntry.createMany({
    data: people.map((annotatorId) => ({ campaignId, workspaceId, annotatorId })),
  })
  await openCampaign(deps, lead.actor, { campaignId })
  return campaignId
}
const goldOf = (campaignId: CampaignId) =>
  deps.db.item.findMany({
    where: { campaignId, isGold: true },
    include: { slate: { orderBy: { index: 'asc' } } },
    orderBy: { goldOfId: 'asc' },
  })

/** Wave 1: three people rank both first items alike; gold of them is for the two others. */
async function firstWave(): Promise<CampaignId> {
  const campaignId = await wave(1, null, [...veterans, ...newcomers])
  for (const annotatorId of veterans) for (let i = 0; i < 2; i++) await judgeNext({ campaignId, annotatorId })
  expect(await mintGold(deps, { campaignId })).toBe(2)
  return campaignId
}

test('gold of an earlier wave comes along as it is: prompt, slate, known ranking, and the item it was taken from', async () => {
  const first = await firstWave()
  const second = await wave(2, first, newcomers)
  const asMade = ({ promptId, goldRanks, goldOfId, clusterId, slate }: Awaited<ReturnType<typeof goldOf>>[number]) => ({
    ...{ promptId, goldRanks, goldOfId, clusterId },
    slate: slate.map(({ responseId, index }) => [responseId, index]),
  })
  const carried = await goldOf(second)
  expect(carried.map(asMade)).toEqual((await goldOf(first)).map(asMade))
  expect(
    carried.every(
      ({ overlap, planNumber, unitsPerJudgment }) => overlap === 2 && planNumber === 1 && unitsPerJudgment === 2n,
    ),
  ).toBe(true)
  const third = await wave(3, first, newcomers)
  expect((await goldOf(third)).map(asMade)).toEqual(carried.map(asMade))
})

test('no more gold judgments come along than the plan pays for, and none for people who ranked the prompt before', async () => {
  const first = await firstWave()
  expect(await goldOf(await wave(2, first, veterans))).toEqual([])
  const many = await wave(3, first, [
    ...newcomers,
    ...(await Promise.all(
      [1, 2, 3].map(async () => (await buildMember('annotator', { workspace: lead.workspace })).actor.membershipId),
    )),
  ])
  // Two first items at overlap 3 and a share of 0.4: four judgments.
  expect((await goldOf(many)).reduce((sum, { overlap }) => sum + overlap, 0)).toBe(4)
})

test('gold with slates of another size stays behind, and so does that of campaigns outside the series', async () => {
  const first = await firstWave()
  expect(await goldOf(await wave(2, first, newcomers, 3))).toEqual([])
  expect(await goldOf(await wave(1, null, newcomers))).toEqual([])
})

test('a wave whose gold came along makes no more than its plan pays for', async () => {
  const first = await firstWave()
  const second = await wave(2, first, [...veterans, ...newcomers])
  expect((await goldOf(second)).reduce((sum, { overlap }) => sum + overlap, 0)).toBe(4)
  for (const annotatorId of veterans) for (let i = 0; i < 2; i++) await judgeNext({ campaignId: second, annotatorId })
  expect(await mintGold(deps, { campaignId: second })).toBe(0)
})
