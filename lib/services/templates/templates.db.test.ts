import { beforeEach, expect, test } from 'vitest'
import { builtInKeys } from '#lib/core/templates/campaign-template'
import { PoolId, TemplateId } from '#lib/core/vocabulary/ids'
import { buildDraftCampaign } from '#lib/testing/builders/draft-campaign'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { createCampaign } from '../campaigns/create-campaign.ts'
import { readPlanStart } from '../campaigns/read-plan-start.ts'
import { changeTemplate } from './change-template.ts'
import { listTemplates } from './list-templates.ts'
import { saveTemplate } from './save-template.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const deps = testDatabase()
const draft = () => buildDraftCampaign({ workspaceId: lead.workspace.id, createdById: lead.actor.membershipId })
const own = async () => (await listTemplates(deps, lead.actor)).own
const about = 'Rank answers about cooking.'

test('every workspace has the built-in templates; its own are its own', async () => {
  const { campaignId } = await draft()
  await saveTemplate(deps, lead.actor, { campaignId, name: 'Cooking', about })
  const { builtIn, own } = await listTemplates(deps, lead.actor)
  expect(builtIn.map(({ key }) => key)).toEqual([...builtInKeys])
  expect(own).toMatchObject([
    { name: 'Cooking', document: { about, guidelines: 'Prefer the better one.', start: null } },
  ])
  const elsewhere = await listTemplates(deps, (await buildMember('reviewer')).actor)
  expect([elsewhere.builtIn.length, elsewhere.own]).toEqual([builtInKeys.length, []])
})

test('a campaign begun from a template has a planner that begins with its parameters', async () => {
  const { campaignId: from, poolId } = await buildLockedCampaign({ prompts: 3, lead })
  const template = await saveTemplate(deps, lead.actor, { campaignId: from, name: 'Mine', about })
  const asked = { name: 'New', poolId, instructions: 'Prefer the true one.' }
  const started = async (key: Parameters<typeof createCampaign>[2]['template']) => {
    const campaignId = await createCampaign(deps, lead.actor, { ...asked, template: key })
    return readPlanStart(deps, lead.actor, { campaignId })
  }
  expect(await started(null)).toBe(null)
  expect(await started('evaluation-set')).toMatchObject({
    fields: { train: 'evaluation', overlap: '3' },
    document: null,
  })
  expect(await started(template)).toMatchObject({ fields: {}, document: { prompts: 3 } })
})

test('no campaign begins from an archived template or another workspace’s', async () => {
  const { campaignId, poolId } = await draft()
  const template = await saveTemplate(deps, lead.actor, { campaignId, name: 'Mine', about })
  const begin = (by: BuiltMember) =>
    createCampaign(deps, by.actor, { name: 'x', poolId: PoolId.parse(poolId), instructions: 'y', template })
  await expect(begin(await buildMember('lead'))).rejects.toMatchObject({ code: 'not_found' })
  await changeTemplate(deps, lead.actor, { templateId: template, archived: true })
  await expect(begin(lead)).rejects.toMatchObject({ code: 'not_found', message: expect.stringContaining('archived') })
})

test('of active templates each name is there once, whatever its case; an archived one frees it', async () => {
  const { campaignId } = await draft()
  const save = (name: string) => saveTemplate(deps, lead.actor, { campaignId, name, about })
  const first = await save('Cooking')
  const taken = { code: 'conflict', problems: [{ path: 'name' }] }
  await expect(save('cooking')).rejects.toMatchObject(taken)
  const second = await save('Baking')
  await expect(changeTemplate(deps, lead.actor, { templateId: second, name: 'COOKING' })).rejects.toMatchObject(taken)
  await changeTemplate(deps, lead.actor, { templateId: first, archived: true })
  await changeTemplate(deps, lead.actor, { templateId: second, name: 'Cooking' })
  await expect(changeTemplate(deps, lead.actor, { templateId: first, archived: false })).rejects.toMatchObject(taken)
  await expect(changeTemplate(deps, lead.actor, { templateId: first, name: 'Other' })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('archived'),
  })
  expect((await own()).map(({ name, archivedAt }) => [name, archivedAt !== null])).toEqual([
    ['Cooking', true],
    ['Cooking', false],
  ])
})

test('each change of a template leaves one trace; what is so already changes nothing', async () => {
  const { campaignId } = await draft()
  const templateId = await saveTemplate(deps, lead.actor, { campaignId, name: 'Cooking', about })
  for (const archived of [true, true, false, false]) await changeTemplate(deps, lead.actor, { templateId, archived })
  await changeTemplate(deps, lead.actor, { templateId, name: 'Baking' })
  const events = await deps.db.auditEvent.findMany({ where: { targetId: templateId }, orderBy: { id: 'asc' } })
  expect(events.map(({ action }) => action.replace('template.', ''))).toEqual([
    'saved',
    'archived',
    'restored',
    'renamed',
  ])
})

test('templates are changed by leads of their own workspace alone', async () => {
  const { campaignId } = await draft()
  const templateId = await saveTemplate(deps, lead.actor, { campaignId, name: 'Cooking', about })
  const reviewer = await buildMember('reviewer', { workspace: lead.workspace })
  const change = (by: BuiltMember, id = templateId) =>
    changeTemplate(deps, by.actor, { templateId: id, archived: true })
  await expect(change(reviewer)).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(change(await buildMember('lead'))).rejects.toMatchObject({ code: 'not_found' })
  await expect(change(lead, TemplateId.parse(deps.newId()))).rejects.toMatchObject({ code: 'not_found' })
})
