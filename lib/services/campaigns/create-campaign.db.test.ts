import { beforeEach, describe, expect, test } from 'vitest'
import { PoolId } from '#lib/core/vocabulary/ids'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { createCampaign } from './create-campaign.ts'
import { listCampaigns } from './list-campaigns.ts'
import { readCampaign } from './read-campaign.ts'
import { renameCampaign } from './rename-campaign.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const pool = async () =>
  (await buildPromptPool({ workspaceId: lead.workspace.id, createdById: lead.actor.membershipId }, ['one', 'two']))
    .poolId
const create = (poolId: PoolId, name = 'Round one', by = lead) =>
  createCampaign(testDatabase(), by.actor, { name, poolId, instructions: 'Prefer the better one.' })

describe('a new campaign', () => {
  test('is a draft on the newest ready version of its pool, with its instructions as the first guidelines', async () => {
    const poolId = await pool()
    const { db, newId, now } = testDatabase()
    const version = { workspaceId: lead.workspace.id, poolId }
    await db.poolVersion.create({ data: { id: newId(), ...version, number: 2, state: 'ready', readyAt: now() } })
    await db.poolVersion.create({ data: { id: newId(), ...version, number: 3, state: 'draft' } })
    const campaignId = await create(poolId)
    expect(await readCampaign(testDatabase(), lead.actor, { campaignId })).toMatchObject({
      name: 'Round one',
      state: 'draft',
      pool: { poolId, versionNumber: 2 },
      plan: null,
      counter: null,
      lackingPrompts: null,
      guidelines: { number: 1, body: 'Prefer the better one.' },
    })
  })

  test('stands first in the list of its workspace, and in no other', async () => {
    const poolId = await pool()
    await create(poolId, 'Older')
    await create(poolId, 'Newer')
    const names = async (by: BuiltMember) => (await listCampaigns(testDatabase(), by.actor)).map(({ name }) => name)
    expect(await names(lead)).toEqual(['Newer', 'Older'])
    expect(await names(await buildMember('owner'))).toEqual([])
  })

  test('is refused on a pool of another workspace, an archived one, or one that holds nothing yet', async () => {
    const { db, newId, now } = testDatabase()
    const refused = { code: 'invalid_input', problems: [{ path: 'poolId' }] }
    await expect(create(await pool(), 'x', await buildMember('lead'))).rejects.toMatchObject(refused)
    const archived = await pool()
    await db.pool.update({ where: { id: archived }, data: { archivedAt: now() } })
    await expect(create(archived)).rejects.toMatchObject(refused)
    const empty = PoolId.parse(newId())
    const by = { workspaceId: lead.workspace.id, createdById: lead.actor.membershipId }
    await db.pool.create({ data: { id: empty, name: 'Empty', ...by } })
    await expect(create(empty)).rejects.toMatchObject(refused)
    expect(await db.campaign.count()).toBe(0)
    expect(await db.guidelineVersion.count()).toBe(0)
  })
})

test('a renamed campaign leaves a trace of both names; the same name again leaves none', async () => {
  const campaignId = await create(await pool())
  await renameCampaign(testDatabase(), lead.actor, { campaignId, name: 'Round two' })
  await renameCampaign(testDatabase(), lead.actor, { campaignId, name: 'Round two' })
  const events = await testDatabase().db.auditEvent.findMany({ where: { action: 'campaign.renamed' } })
  expect(events.map(({ summary }) => summary)).toEqual([{ before: 'Round one', after: 'Round two' }])
})
