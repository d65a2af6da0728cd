import { beforeEach, expect, test } from 'vitest'
import { noChecks } from '#lib/core/planning/cost/checks'
import { openCampaign } from '#lib/services/campaigns/open-campaign'
import { judgeNext } from '#lib/testing/builders/judge-next'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { mintGoldJob } from './mint-gold.ts'

const deps = testDatabase()
const { db } = deps
beforeEach(resetDatabase)

test('makes gold of every running campaign by the clock, and done again changes nothing', async () => {
  const checks = { ...noChecks, firstItems: 1, firstOverlap: 3, goldRatio: 0.2 }
  const { lead, campaignId } = await buildLockedCampaign({ prompts: 10, checks })
  await openCampaign(deps, lead.actor, { campaignId })
  const { workspaceId } = lead.actor
  for (let person = 0; person < 4; person += 1) {
    const { actor } = await buildMember('annotator', { workspace: lead.workspace })
    const annotatorId = actor.membershipId
    await db.rosterEntry.create({ data: { campaignId, workspaceId, annotatorId } })
    if (person < 3) await judgeNext({ campaignId, annotatorId })
  }
  const context = { deps, signal: new AbortController().signal, log: { info: () => undefined } }
  const gold = () => db.item.findMany({ where: { campaignId, isGold: true } })
  await mintGoldJob.run({}, context as never)
  const made = await gold()
  expect(made).toMatchObject([{ overlap: 1, goldRanks: [1, 2] }])
  await mintGoldJob.run({}, context as never)
  await mintGoldJob.run({ campaignId }, context as never)
  expect(await gold()).toEqual(made)
})
