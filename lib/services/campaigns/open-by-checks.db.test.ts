import { beforeEach, describe, expect, test } from 'vitest'
import { type Checks, checkedItems, noChecks } from '#lib/core/planning/cost/checks'
import { readPlanDocument } from '#lib/core/planning/document/read-plan-document'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { faultsInBooks } from '#lib/testing/books'
import { judgeNext } from '#lib/testing/builders/judge-next'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { openCampaign } from './open-campaign.ts'

const deps = testDatabase()
const { db } = deps
beforeEach(resetDatabase)

const checks: Checks = {
  ...{ firstItems: 10, firstOverlap: 3, auditItems: 12, goldRatio: 0.03, testRatio: 0.2, testOverlap: 3 },
}

describe('a campaign opened with checks', () => {
  test('has its first items first, its audit and its test items, each at the planned overlap, inside the budget', async () => {
    const { lead, campaignId, promptIds } = await buildLockedCampaign({ prompts: 100, checks })
    await openCampaign(deps, lead.actor, { campaignId })
    const items = await db.item.findMany({ where: { campaignId }, orderBy: { priority: 'asc' } })
    expect(items.map(({ promptId }) => promptId)).toEqual(promptIds)
    const paid = checkedItems(100, 1, checks)
    const of = (purpose: string) => items.filter((item) => item.purpose === purpose)
    expect(items.slice(0, 10).every(({ purpose, overlap }) => purpose === 'first' && overlap === 3)).toBe(true)
    expect(of('first')).toHaveLength(10)
    expect(of('audit').map(({ overlap }) => overlap)).toEqual(Array(12).fill(2))
    expect(of('test').every(({ overlap }) => overlap === 3)).toBe(true)
    expect(of('test').length).toBeGreaterThan(0)
    expect(of('test').length).toBeLessThanOrEqual(paid.test.items)
    expect(of('regular').every(({ overlap }) => overlap === 1)).toBe(true)
    const { capUnits } = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
    const planned = items.reduce((sum, item) => sum + BigInt(item.overlap) * item.unitsPerJudgment, 0n)
    expect(planned + BigInt(paid.goldJudgments) * 2n).toBeLessThanOrEqual(capUnits)
  })

  test('never plans more than its budget where prompts lack responses', async () => {
    const lacking = (position: number) => (position % 3 === 0 ? ['a'] : ['a', 'b'])
    const { lead, campaignId } = await buildLockedCampaign({ prompts: 60, checks, responsesOf: lacking })
    const { items: made } = await openCampaign(deps, lead.actor, { campaignId })
    expect(made).toBe(40)
    const items = await db.item.findMany({ where: { campaignId } })
    expect(items.filter(({ purpose }) => purpose === 'first')).toHaveLength(10)
    expect(items.reduce((sum, { overlap }) => sum + overlap, 0)).toBeLessThanOrEqual(
      checkedItems(60, 1, checks).judgments,
    )
  })

  test('gives each item the language and the source of its prompt', async () => {
    const { lead, campaignId, promptIds } = await buildLockedCampaign({ prompts: 2 })
    await db.prompt.update({ where: { id: promptIds[0] ?? '' }, data: { lang: 'de', source: 'chat' } })
    await openCampaign(deps, lead.actor, { campaignId })
    const items = await db.item.findMany({ where: { campaignId }, orderBy: { priority: 'asc' } })
    expect(items.map(({ lang, skill }) => ({ lang, skill }))).toEqual([
      { lang: 'de', skill: 'chat' },
      { lang: null, skill: null },
    ])
  })
})

describe('what a campaign is charged by', () => {
  test('comparisons take the pairs of a ranking', async () => {
    const { lead, campaignId } = await buildLockedCampaign({
      ...{ prompts: 3, responsesPerPrompt: 4, charging: { rule: 'comparison', priceMinorUnits: null } },
    })
    await openCampaign(deps, lead.actor, { campaignId })
    const items = await db.item.findMany({ where: { campaignId } })
    expect(items.map((item) => [item.unitsPerJudgment, item.unitsPerHour])).toEqual(Array(3).fill([6n, null]))
  })

  test('hours set the cap of an item aside and keep what one active hour takes', async () => {
    const { lead, campaignId } = await buildLockedCampaign({
      ...{ prompts: 3, responsesPerPrompt: 4, charging: { rule: 'hour', capRatio: 2 } },
      budget: { unit: 'hours', budgetSeconds: 36_000 },
    })
    await openCampaign(deps, lead.actor, { campaignId })
    const plan = await db.plan.findFirstOrThrow({ where: { campaignId } })
    const chosen = readPlanDocument(plan.document).plans.find(({ responsesPerPrompt }) => responsesPerPrompt === 4)
    const [item] = await db.item.findMany({ where: { campaignId } })
    expect(item?.unitsPerJudgment).toBe(BigInt(chosen?.reservedUnitsPerJudgment ?? 0))
    // 3,600 paid seconds an hour, three quarters of them active.
    expect(item?.unitsPerHour).toBe(4800n)
    expect(await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })).toMatchObject({ capUnits: 36_000n })
  })

  test('what making the responses takes is spent at the opening, in the ledger and the counter alike', async () => {
    const { lead, campaignId } = await buildLockedCampaign({
      ...{ prompts: 50, responsesPerPrompt: 4, checks: noChecks },
      cost: { generationMinorUnitsPerThousandResponses: 900 },
      budget: { unit: 'money', budgetMinorUnits: 900_000, currency: 'EUR' },
    })
    await openCampaign(deps, lead.actor, { campaignId })
    // 200 responses at 9.00 a thousand.
    expect(await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })).toMatchObject({ spentUnits: 180n })
    expect(await db.ledgerEntry.findMany({ where: { campaignId } })).toMatchObject([
      { kind: 'adjust', assignmentId: null, reservedDelta: 0n, spentDelta: 180n },
    ])
    const { workspaceId, membershipId } = lead.actor
    await db.rosterEntry.create({ data: { campaignId, workspaceId, annotatorId: membershipId } })
    await judgeNext({ campaignId, annotatorId: membershipId as MembershipId })
    expect(await faultsInBooks(campaignId)).toEqual([])
  })
})
