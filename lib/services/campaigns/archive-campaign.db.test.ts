import { beforeEach, expect, test } from 'vitest'
import { buildDraftCampaign } from '#lib/testing/builders/draft-campaign'
import { claimNextOf } from '#lib/testing/builders/judge-next'
import { buildJudgments } from '#lib/testing/builders/judgments'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { createSnapshot } from '../snapshots/create-snapshot.ts'
import { archiveCampaign } from './archive-campaign.ts'
import { changeCampaignState } from './change-campaign-state.ts'
import { listCampaigns } from './list-campaigns.ts'
import { openCampaign } from './open-campaign.ts'
import { readCampaign } from './read-campaign.ts'
import { renameCampaign } from './rename-campaign.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const deps = testDatabase()
const draft = () => buildDraftCampaign({ workspaceId: lead.workspace.id, createdById: lead.actor.membershipId })
const open = () => buildOpenCampaign({ items: 2, overlap: 1, annotators: 1, capUnits: 100, workspace: lead.workspace })
const setTo = (campaignId: Parameters<typeof readCampaign>[2]['campaignId'], archived: boolean) =>
  archiveCampaign(deps, lead.actor, { campaignId, archived })
const names = (archived: boolean) =>
  listCampaigns(deps, lead.actor, { archived }).then((list) => list.map(({ campaignId }) => campaignId))

test('an archived campaign is in no list but that of the archived, can be read, and comes back', async () => {
  const { campaignId } = await draft()
  await setTo(campaignId, true)
  expect([await names(false), await names(true)]).toEqual([[], [campaignId]])
  expect((await readCampaign(deps, lead.actor, { campaignId })).archivedAt).toBeInstanceOf(Date)
  await setTo(campaignId, false)
  expect([await names(false), await names(true)]).toEqual([[campaignId], []])
})

test('archiving twice is archiving once, and each change leaves one trace', async () => {
  const { campaignId } = await draft()
  for (const archived of [true, true, false, false]) await setTo(campaignId, archived)
  const events = await deps.db.auditEvent.findMany({ where: { targetId: campaignId }, orderBy: { id: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual(['campaign.archived', 'campaign.restored'])
})

test('an open campaign is not archived; paused it is, once nobody has an item of it on screen', async () => {
  const { campaignId, annotatorIds } = await open()
  await claimNextOf({ campaignId, annotatorId: annotatorIds[0] as never })
  await expect(setTo(campaignId, true)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Pause or close it first'),
  })
  await changeCampaignState(deps, lead.actor, { campaignId, transition: 'pause' })
  await expect(setTo(campaignId, true)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('one item of this campaign on screen'),
  })
  await changeCampaignState(deps, lead.actor, { campaignId, transition: 'close' })
  await setTo(campaignId, true)
  expect(await names(true)).toEqual([campaignId])
})

test('nothing about an archived campaign changes, and its judgments are still exported', async () => {
  const campaign = await open()
  const { campaignId } = campaign
  await buildJudgments(campaign, { overlap: 1 })
  await changeCampaignState(deps, lead.actor, { campaignId, transition: 'pause' })
  await setTo(campaignId, true)
  const refused = { code: 'conflict', message: expect.stringContaining('is archived') }
  await expect(renameCampaign(deps, lead.actor, { campaignId, name: 'Other' })).rejects.toMatchObject(refused)
  for (const transition of ['resume', 'close'] as const)
    await expect(changeCampaignState(deps, lead.actor, { campaignId, transition })).rejects.toMatchObject(refused)
  expect((await createSnapshot(deps, lead.actor, { campaignId })).judgmentCount).toBe(2)
})

test('an archived draft is not opened', async () => {
  const { campaignId } = await draft()
  await setTo(campaignId, true)
  await expect(openCampaign(deps, lead.actor, { campaignId })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('is archived'),
  })
})

test('no one but a lead archives, and no one in another workspace', async () => {
  const { campaignId } = await draft()
  const reviewer = await buildMember('reviewer', { workspace: lead.workspace })
  const asked = { campaignId, archived: true }
  await expect(archiveCampaign(deps, reviewer.actor, asked)).rejects.toMatchObject({ code: 'not_allowed' })
  const stranger = await buildMember('lead')
  await expect(archiveCampaign(deps, stranger.actor, asked)).rejects.toMatchObject({ code: 'not_found' })
})
