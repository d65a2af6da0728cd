import { beforeEach, describe, expect, test } from 'vitest'
import type { EmailAddress } from '#lib/core/people/person'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { accountDeps } from '#lib/http/account-deps'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { changeCampaignState } from '../campaigns/change-campaign-state.ts'
import { openCampaign } from '../campaigns/open-campaign.ts'
import { createInvites } from '../invites/create-invites.ts'
import { joinByInvite } from '../invites/join-by-invite.ts'
import { renewInvite } from '../invites/renew-invite.ts'
import { addToRoster, removeFromRoster } from './change-roster.ts'
import { inviteToRoster } from './invite-to-roster.ts'

const deps = testDatabase()
const { db } = deps
beforeEach(resetDatabase)

const claim = (campaignId: CampaignId, annotatorId: MembershipId) =>
  claimItem(db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId: deps.newId })
const rosterOf = async (campaignId: CampaignId) => {
  const rows = await db.rosterEntry.findMany({ where: { campaignId, removedAt: null }, select: { annotatorId: true } })
  return rows.map(({ annotatorId }) => annotatorId).sort()
}
async function campaign(state: 'draft' | 'open' = 'open') {
  const built = await buildLockedCampaign({ prompts: 4, overlap: 2 })
  if (state === 'open') await openCampaign(deps, built.lead.actor, built)
  const member = await buildMember('annotator', { workspace: built.lead.workspace })
  return { ...built, actor: built.lead.actor, member, membershipId: member.actor.membershipId }
}
const ask = (emails: string[]) => ({ emails: emails as EmailAddress[], days: 7 })

describe('a roster', () => {
  test('takes members of the workspace in any role, each once, and tells the audit log', async () => {
    const { campaignId, actor, membershipId } = await campaign('draft')
    const membershipIds = [membershipId, actor.membershipId]
    expect(await addToRoster(deps, actor, { campaignId, membershipIds })).toBe(2)
    expect(await addToRoster(deps, actor, { campaignId, membershipIds })).toBe(0)
    expect(await rosterOf(campaignId)).toEqual([...membershipIds].sort())
    expect(await db.auditEvent.count({ where: { action: 'campaign.roster-added' } })).toBe(1)
  })

  test('takes nobody from another workspace, and nobody who left', async () => {
    const { campaignId, actor, member, membershipId } = await campaign('draft')
    const stranger = await buildMember('annotator')
    await db.membership.update({ where: { id: membershipId }, data: { removedAt: new Date() } })
    const membershipIds = [stranger.actor.membershipId, member.actor.membershipId]
    expect(await addToRoster(deps, actor, { campaignId, membershipIds })).toBe(0)
    expect(await rosterOf(campaignId)).toEqual([])
  })

  test('lets its people claim, and nobody else', async () => {
    const { campaignId, actor, membershipId } = await campaign()
    expect(await claim(campaignId, membershipId)).toBeNull()
    await addToRoster(deps, actor, { campaignId, membershipIds: [membershipId] })
    expect(await claim(campaignId, membershipId)).not.toBeNull()
  })

  test('taken off it, a person’s leases end, what they reserved is free, and others keep theirs', async () => {
    const { campaignId, actor, membershipId, lead } = await campaign()
    const other = await buildMember('annotator', { workspace: lead.workspace })
    await addToRoster(deps, actor, { campaignId, membershipIds: [membershipId, other.actor.membershipId] })
    for (const id of [membershipId, membershipId, other.actor.membershipId]) await claim(campaignId, id)
    expect(await removeFromRoster(deps, actor, { campaignId, membershipId })).toEqual({ endedLeases: 2 })
    expect(
      await db.assignment.groupBy({ by: ['state'], where: { campaignId }, _count: true, orderBy: { state: 'asc' } }),
    ).toEqual([
      { state: 'leased', _count: 1 },
      { state: 'expired', _count: 2 },
    ])
    const { reservedUnits } = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
    expect(reservedUnits).toBe(2n)
    expect((await db.item.aggregate({ where: { campaignId }, _sum: { takenSlots: true } }))._sum.takenSlots).toBe(1)
    expect(await claim(campaignId, membershipId)).toBeNull()
    await expect(removeFromRoster(deps, actor, { campaignId, membershipId })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('put back on it, they take up the items they left', async () => {
    const { campaignId, actor, membershipId } = await campaign()
    await addToRoster(deps, actor, { campaignId, membershipIds: [membershipId] })
    const first = await claim(campaignId, membershipId)
    await removeFromRoster(deps, actor, { campaignId, membershipId })
    expect(await addToRoster(deps, actor, { campaignId, membershipIds: [membershipId] })).toBe(1)
    expect((await claim(campaignId, membershipId))?.itemId).toBe(first?.itemId)
  })

  test('of a closed campaign takes nobody, in a sentence; another workspace’s is not there', async () => {
    const { campaignId, actor, membershipId } = await campaign()
    await changeCampaignState(deps, actor, { campaignId, transition: 'close' })
    const add = addToRoster(deps, actor, { campaignId, membershipIds: [membershipId] })
    await expect(add).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('closed') })
    const stranger = await buildMember('owner')
    const foreign = addToRoster(deps, stranger.actor, { campaignId, membershipIds: [] })
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('an invite onto a roster', () => {
  test('makes account, membership and roster entry in one click', async () => {
    const { campaignId, actor } = await campaign()
    const { made } = await inviteToRoster(deps, actor, { campaignId, ...ask(['kim@example.org']) })
    expect(await rosterOf(campaignId)).toEqual([])
    await joinByInvite(accountDeps(deps), {
      token: made[0]?.token ?? '',
      name: 'Kim',
      password: 'correct horse battery',
    })
    const { id } = await db.membership.findFirstOrThrow({ where: { user: { email: 'kim@example.org' } } })
    expect(await rosterOf(campaignId)).toEqual([id])
    expect(await claim(campaignId, id as MembershipId)).not.toBeNull()
  })

  test('adds members at once and lets an open invite lead onto the roster; one that leads elsewhere is named', async () => {
    const { campaignId, actor, member, lead, membershipId } = await campaign()
    const other = await buildLockedCampaign({ prompts: 1, lead })
    await createInvites(deps, actor, { ...ask(['open@example.org']), role: 'annotator' })
    await inviteToRoster(deps, actor, { campaignId: other.campaignId, ...ask(['taken@example.org']) })
    const asked = ask([member.email, 'open@example.org', 'taken@example.org', 'new@example.org'])
    const result = await inviteToRoster(deps, actor, { campaignId, ...asked })
    expect(result).toMatchObject({
      ...{ added: [member.email], attached: ['open@example.org'], elsewhere: ['taken@example.org'] },
      made: [{ email: 'new@example.org' }],
    })
    expect(await rosterOf(campaignId)).toEqual([membershipId])
    expect(await db.invite.count({ where: { campaignId } })).toBe(2)
  })

  test('renewed still leads there; accepted after the campaign closed it joins the workspace alone', async () => {
    const { campaignId, actor } = await campaign()
    const { made } = await inviteToRoster(deps, actor, { campaignId, ...ask(['kim@example.org']) })
    const inviteId = made[0]?.inviteId
    if (!inviteId) throw new Error('no invite was made')
    const { token } = await renewInvite(deps, actor, { inviteId, days: 7 })
    expect(await db.invite.count({ where: { campaignId, revokedAt: null } })).toBe(1)
    await changeCampaignState(deps, actor, { campaignId, transition: 'close' })
    await joinByInvite(accountDeps(deps), { token, name: 'Kim', password: 'correct horse battery' })
    expect(await db.membership.count({ where: { user: { email: 'kim@example.org' } } })).toBe(1)
    expect(await rosterOf(campaignId)).toEqual([])
  })
})
