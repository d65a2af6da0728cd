import { beforeEach, expect, test } from 'vitest'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { buildDraftCampaign } from '#lib/testing/builders/draft-campaign'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { saveTemplate } from '../templates/save-template.ts'
import { planNextWave } from '../waves/plan-next-wave.ts'
import { readAnnotationOptions, setAnnotationOptions } from './annotation-options.ts'
import { archiveCampaign } from './archive-campaign.ts'
import { createCampaign } from './create-campaign.ts'
import { duplicateCampaign } from './duplicate-campaign.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})
const deps = testDatabase()
const draft = () => buildDraftCampaign({ workspaceId: lead.workspace.id, createdById: lead.actor.membershipId })

const options: AnnotationOptions = {
  ...defaultAnnotationOptions,
  strength: 'required',
  labels: [{ key: 'refuses', label: 'Refuses', scope: 'response' }],
}

test('a draft asks for the ranking alone until its lead says more, once', async () => {
  const { campaignId } = await draft()
  expect(await readAnnotationOptions(deps, lead.actor, { campaignId })).toEqual(defaultAnnotationOptions)
  await setAnnotationOptions(deps, lead.actor, { campaignId, options: defaultAnnotationOptions })
  await setAnnotationOptions(deps, lead.actor, { campaignId, options })
  await setAnnotationOptions(deps, lead.actor, { campaignId, options })
  expect(await readAnnotationOptions(deps, lead.actor, { campaignId })).toEqual(options)
  const events = await deps.db.auditEvent.findMany({ where: { action: 'campaign.annotation-set' } })
  expect(events.map(({ summary }) => summary)).toEqual([
    expect.objectContaining({ strength: 'required', labels: 1, ratings: 0, hasContentWarning: false }),
  ])
})

test.each(['open', 'paused'] as const)('once %s, the content warning alone can change', async (state) => {
  const { campaignId } = await draft()
  await setAnnotationOptions(deps, lead.actor, { campaignId, options })
  const pauseReason = state === 'paused' ? 'lead' : null
  await deps.db.campaign.update({ where: { id: campaignId }, data: { state, pauseReason, openedAt: deps.now() } })
  const warned = { ...options, contentWarning: 'Some responses describe violence.' }
  await setAnnotationOptions(deps, lead.actor, { campaignId, options: warned })
  const other = { ...warned, strength: 'off' } as const
  const refused = setAnnotationOptions(deps, lead.actor, { campaignId, options: other })
  await expect(refused).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('fixed') })
  expect(await readAnnotationOptions(deps, lead.actor, { campaignId })).toEqual(warned)
})

test('nothing changes of a closed or archived campaign, nor of another workspace’s, nor by an annotator', async () => {
  const { campaignId } = await draft()
  const set = (actor = lead.actor) => setAnnotationOptions(deps, actor, { campaignId, options })
  await expect(set((await buildMember('annotator', lead)).actor)).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(set((await buildMember('lead')).actor)).rejects.toMatchObject({ code: 'not_found' })
  await archiveCampaign(deps, lead.actor, { campaignId, archived: true })
  await expect(set()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('archived') })
  await archiveCampaign(deps, lead.actor, { campaignId, archived: false })
  await deps.db.campaign.update({ where: { id: campaignId }, data: { state: 'closed', closedAt: deps.now() } })
  await expect(set()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('closed') })
})

test('copies, waves and campaigns of a template ask the same', async () => {
  const { campaignId, poolId } = await buildLockedCampaign({ prompts: 3, lead })
  await deps.db.campaign.update({ where: { id: campaignId }, data: { annotationOptions: options } })
  const copy = { campaignId, name: 'Copy', roster: false, poolVersion: 'newest' } as const
  const next = { campaignId, wave: 2, name: 'Wave 2', poolId: null, checkpoint: null, seriesBudget: null }
  const template = await saveTemplate(deps, lead.actor, { campaignId, name: 'Strict', about: 'Rank answers.' })
  const made = [
    await duplicateCampaign(deps, lead.actor, copy),
    await planNextWave(deps, lead.actor, next),
    await createCampaign(deps, lead.actor, { name: 'New', poolId: poolId as never, instructions: 'Rank.', template }),
  ]
  for (const one of made) expect(await readAnnotationOptions(deps, lead.actor, { campaignId: one })).toEqual(options)
})
