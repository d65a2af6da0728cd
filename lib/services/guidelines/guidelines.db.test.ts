import { beforeEach, expect, test } from 'vitest'
import { buildMember } from '#lib/testing/builders/member'
import { actorsOf } from '#lib/testing/builders/on-roster'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { duplicateCampaign } from '../campaigns/duplicate-campaign.ts'
import { acknowledgeGuidelines } from './acknowledge-guidelines.ts'
import { readGuidelines } from './read-guidelines.ts'
import { readMyGuidelines } from './read-my-guidelines.ts'
import { saveGuidelines } from './save-guidelines.ts'

beforeEach(resetDatabase)

async function world() {
  const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 10 })
  const { actor: lead } = await buildMember('lead', { workspace: campaign.workspace })
  const [annotator] = actorsOf(campaign)
  if (!annotator) throw new Error('one person was asked for')
  return { campaignId: campaign.campaignId, lead, annotator, deps: testDatabase() }
}

test('saving makes the next version with who wrote it and what changed; the ones before stay', async () => {
  const { campaignId, lead, deps } = await world()
  expect(await saveGuidelines(deps, lead, { campaignId, base: 1, body: 'Shorter.', note: 'Length counts.' })).toBe(2)
  const versions = await readGuidelines(deps, lead, { campaignId })
  expect(versions.map(({ number, body, note }) => [number, body, note])).toEqual([
    [2, 'Shorter.', 'Length counts.'],
    [1, 'Prefer the better one.', null],
  ])
  const { name } = await deps.db.user.findUniqueOrThrow({ where: { id: lead.userId } })
  expect(versions.map(({ writtenByName }) => writtenByName)).toEqual([name, null])
  const [event] = await deps.db.auditEvent.findMany({ where: { action: 'guidelines.saved' } })
  expect(JSON.stringify(event?.summary)).not.toContain('Shorter')
})

test('of many leads who save at once one does, and the others are told that theirs is behind', async () => {
  const { campaignId, lead, deps } = await world()
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) =>
      saveGuidelines(deps, lead, { campaignId, base: 1, body: `Text ${i}`, note: null }),
    ),
  )
  const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(7)
  for (const reason of refused) expect(reason).toMatchObject({ code: 'conflict' })
  expect(await readGuidelines(deps, lead, { campaignId })).toHaveLength(2)
})

test('guidelines that stand already, or of an archived campaign, are not saved', async () => {
  const { campaignId, lead, deps } = await world()
  const same = { campaignId, base: 1, body: 'Prefer the better one.', note: null }
  await expect(saveGuidelines(deps, lead, same)).rejects.toMatchObject({ problems: [{ path: 'body' }] })
  await deps.db.campaign.update({ where: { id: campaignId }, data: { archivedAt: deps.now() } })
  await expect(saveGuidelines(deps, lead, { ...same, body: 'Other.' })).rejects.toMatchObject({ code: 'conflict' })
})

test('an annotator stands at the newest version they have said they read, never back at an older one', async () => {
  const { campaignId, lead, annotator, deps } = await world()
  const at = () => readMyGuidelines(deps, annotator, { campaignId })
  expect(await at()).toMatchObject({ version: 1, acknowledged: null, changed: null })
  await acknowledgeGuidelines(deps, annotator, { campaignId, version: 1 })
  await saveGuidelines(deps, lead, { campaignId, base: 1, body: 'Prefer the shorter one.', note: 'Length counts.' })
  await saveGuidelines(deps, lead, { campaignId, base: 2, body: 'Prefer the **shorter** one.', note: null })
  expect(await at()).toMatchObject({
    version: 3,
    acknowledged: 1,
    html: expect.stringContaining('<strong>shorter</strong>'),
    changed: { since: 1, notes: [{ version: 2, note: 'Length counts.' }] },
  })
  expect(await acknowledgeGuidelines(deps, annotator, { campaignId, version: 3 })).toEqual({ acknowledged: 3 })
  expect(await acknowledgeGuidelines(deps, annotator, { campaignId, version: 2 })).toEqual({ acknowledged: 3 })
  expect(await at()).toMatchObject({ acknowledged: 3, changed: { since: 2, notes: [] } })
  await expect(acknowledgeGuidelines(deps, annotator, { campaignId, version: 4 })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a script in guidelines reaches no annotator', async () => {
  const { campaignId, lead, annotator, deps } = await world()
  const body = 'Prefer <script>alert(1)</script> <img src=x onerror=alert(2)> [this](javascript:alert(3)).'
  await saveGuidelines(deps, lead, { campaignId, base: 1, body, note: null })
  const { html } = await readMyGuidelines(deps, annotator, { campaignId })
  expect(html).not.toMatch(/<script|<img|href=/)
})

test('a copy begins with the newest version', async () => {
  const { campaignId, lead, deps } = await world()
  await saveGuidelines(deps, lead, { campaignId, base: 1, body: 'Shorter.', note: null })
  const copy = await duplicateCampaign(deps, lead, { campaignId, name: 'Copy', poolVersion: 'same', roster: false })
  const [only, ...rest] = await readGuidelines(deps, lead, { campaignId: copy })
  expect(only).toMatchObject({ number: 1, body: 'Shorter.', writtenByName: expect.any(String) })
  expect(rest).toEqual([])
})
